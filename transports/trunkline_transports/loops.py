"""The services of the event loop that the caller runs in, for transports that work in several.

Neither asyncio nor trio is imported before it runs.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from trunkline.transport import Loop

_loops: WeakKeyDictionary[Any, Loop] = WeakKeyDictionary()


def running() -> tuple[str, Any]:
    """The name of the running library and a token of its run. Raises OpenAIError outside of one."""
    asyncio, trio = sys.modules.get("asyncio"), sys.modules.get("trio")
    loop: Any = None
    if asyncio is not None:
        loop = asyncio._get_running_loop()
        # Both run in guest mode and under trio-asyncio; then the current task decides.
        if loop is not None and asyncio.current_task() is not None:
            return "asyncio", loop
    if trio is not None and trio.lowlevel.in_trio_task():
        return "trio", trio.lowlevel.current_trio_token()
    if loop is not None:
        return "asyncio", loop
    raise OpenAIError("an async client works inside asyncio or trio: no event loop is running")


def event() -> Any:
    """A new event of the running library: `set`, and `wait`, which is awaited."""
    return sys.modules[running()[0]].Event()


async def wait(event: Any, seconds: float) -> None:
    """Wait for an event of the running library, which may be set if it takes longer.

    A timeout of asyncio is a cancellation, which Python 3.10 takes for any other that
    comes at the same moment.
    """
    library, token = running()
    if library == "trio":
        with sys.modules["trio"].move_on_after(seconds):
            await event.wait()
        return
    timer = token.call_later(seconds, event.set)
    try:
        await event.wait()
    finally:
        timer.cancel()


def is_over(token: Any) -> bool:
    """Whether the run that a token stands for has ended."""
    if hasattr(token, "is_closed"):
        return bool(token.is_closed())
    try:
        token.run_sync_soon(lambda: None)
    except RuntimeError:  # trio.RunFinishedError
        return True
    return False


def current() -> Loop:
    """The services of the running loop, made once for each run."""
    library, token = running()
    loop = _loops.get(token)
    if loop is None:
        loop = _loops[token] = _make(library)
    return loop


def _make(library: str) -> Loop:
    if library == "trio":
        from trunkline_transports.loop_trio import TrioLoop

        return TrioLoop()
    from trunkline_transports.loop_asyncio import AsyncioLoop

    return AsyncioLoop()
