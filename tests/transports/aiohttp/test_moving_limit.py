"""The time limit that any task may move, which Python 3.10 needs."""

from __future__ import annotations

import asyncio

import pytest

from trunkline_transports.aiohttp.moving_limit import MovingLimit

pytestmark = pytest.mark.thorough

_FOR_EVER = 3600.0


def _in(seconds: float) -> float:
    return asyncio.get_running_loop().time() + seconds


async def _turns() -> None:
    """Let the loop call what is due."""
    for _ in range(3):
        await asyncio.sleep(0)


def test_task_when_its_time_is_up_then_it_gets_a_timeout_error() -> None:
    """It is the cause of the error that it was cancelled."""

    async def main() -> None:
        limit = MovingLimit(_in(0))
        with pytest.raises(TimeoutError) as raised:
            async with limit:
                await asyncio.sleep(_FOR_EVER)
        assert limit.expired() is True
        assert isinstance(raised.value.__cause__, asyncio.CancelledError)

    asyncio.run(main())


def test_limit_when_another_task_moves_it_then_the_first_task_is_cancelled() -> None:
    """The task that moves it continues."""

    async def main() -> None:
        limit = MovingLimit(_in(_FOR_EVER))

        async def move() -> str:
            limit.reschedule(_in(0))
            await _turns()
            return "continued"

        other = asyncio.ensure_future(move())
        with pytest.raises(TimeoutError):
            async with limit:
                await asyncio.sleep(_FOR_EVER)
        assert await other == "continued"

    asyncio.run(main())


def test_limit_when_moved_to_later_then_the_earlier_one_is_void() -> None:
    """The task is not cancelled, neither within the scope nor after it."""

    async def main() -> None:
        limit = MovingLimit(_in(0))
        async with limit:
            limit.reschedule(_in(_FOR_EVER))
            await _turns()
            assert limit.expired() is False
            limit.reschedule(_in(0))
        await _turns()
        assert limit.expired() is False

    asyncio.run(main())


def test_task_when_cancelled_by_somebody_else_then_it_is_not_a_timeout() -> None:
    """Neither is an error of the task, also at the end of the time."""

    async def main() -> None:
        limit = MovingLimit(_in(_FOR_EVER))

        async def limited() -> None:
            async with limit:
                await asyncio.sleep(_FOR_EVER)

        task = asyncio.ensure_future(limited())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()

        async def translating() -> None:
            async with MovingLimit(_in(0)):
                try:
                    await asyncio.sleep(_FOR_EVER)
                except asyncio.CancelledError:
                    raise LookupError from None

        with pytest.raises(LookupError):
            await translating()

    asyncio.run(main())
