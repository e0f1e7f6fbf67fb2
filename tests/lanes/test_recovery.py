"""Lanes whose connection is lost and opened again, and users who are interrupted."""

from __future__ import annotations

import asyncio
import dataclasses
import json
import signal
import sys
import threading
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection

from tests.lanes.peers import (
    CREATE,
    LIMITS,
    data,
    entered,
    event,
    opened,
    session_of,
    together,
    whole,
)
from tests.lanes.test_sessions import limited
from tests.sockets.conftest import Make
from tests.sockets.peers import serving
from tests.worlds import World
from trunkline import OpenAI
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough

QUICK = {"initial_delay": 0.001, "max_delay": 0.002}


def lost_once(received: list[Any]) -> Any:
    """Return a server that drops its first connection after a command, and answers later ones."""
    opened: list[None] = []

    def answer(peer: ServerConnection) -> None:
        opened.append(None)
        number = len(opened)
        for message in peer:
            received.append((number, json.loads(message)))
            if number == 1:
                peer.send(json.dumps(whole("created", "a")))
                peer.close(1012, "restart")
                return
            name = received[-1][1].get("stream_id")
            for text in data(whole("created", name), whole("completed", name)):
                peer.send(text)

    return answer


def test_connection_when_it_is_opened_again_then_open_lanes_stay_and_closed_ones_are_free(
    world: World, make: Make
) -> None:
    """No command is sent twice, and none while the connection is being opened."""
    received: list[Any] = []
    refused: list[str] = []

    async def main() -> None:
        with serving(lost_once(received)) as url:
            client = make(url)
            session: Any = None

            def on_reconnecting(attempt: Any) -> None:
                sending = kept.send
                try:
                    sent = sending(CREATE)
                    if not world.is_sync:
                        sent.send(None)
                except RuntimeError as error:
                    refused.append(str(error))

            manager = client.responses.connect(on_reconnecting=on_reconnecting, **QUICK)
            connection = await world.do(manager.enter())
            session = await entered(world, session_of(world, connection))
            lane, kept, gone = session.lane("a"), session.lane("kept"), session.lane("gone")
            gone.close()
            await world.do(lane.send(CREATE))
            assert (await world.do(lane.recv())).type == "response.created"
            with pytest.raises(TimeoutError):
                await limited(world, connection, lane, 0.2)
            with pytest.raises(RuntimeError, match="has not ended"):
                await world.do(lane.send(CREATE))
            for one in (kept, session.lane("gone")):
                await world.do(one.send(CREATE))
                assert (await world.do(one.get_final_response())).status == "completed"
            await world.do(session.close())
            await world.do(client.close())

    world.run(main)
    assert len(refused) == 1
    assert "is being opened again" in refused[0]
    assert [(number, one["stream_id"]) for number, one in received] == [
        (1, "a"), (2, "kept"), (2, "gone"),
    ]  # fmt: skip


def test_attempt_when_its_user_gives_up_then_the_next_one_continues_it(
    world: World, make: Make
) -> None:
    """Short waits in the delay of an attempt neither use attempts up nor begin it anew."""
    attempts: list[int] = []
    received: list[Any] = []

    def on_reconnecting(attempt: Any) -> None:
        attempts.append(attempt.attempt)

    async def main() -> None:
        with serving(lost_once(received)) as url:
            client = make(url)
            manager = client.responses.connect(
                on_reconnecting=on_reconnecting, max_retries=1, initial_delay=0.1, max_delay=0.1
            )
            connection = await world.do(manager.enter())
            session = await entered(world, session_of(world, connection))
            lane, other = session.lane("a"), session.lane("b")
            await world.do(lane.send(CREATE))
            await world.do(lane.recv())
            for seconds in (0.02, 0.02, 0.3):
                with pytest.raises(TimeoutError):
                    await limited(world, connection, lane, seconds)
            await world.do(other.send(CREATE))
            assert (await world.do(other.get_final_response())).id == "resp_b"
            await world.do(session.close())
            await world.do(client.close())

    world.run(main)
    assert attempts == [1]


def test_command_when_the_connection_is_lost_then_it_fails_and_is_not_repeated(
    world: World, make: Make
) -> None:
    """The lane waits for a response, since the command may have arrived."""

    def answer(peer: ServerConnection) -> None:
        peer.close(1012, "restart")

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session = await entered(world, session_of(world, connection))
            with pytest.raises(WebSocketConnectionClosedError, match="restart"):
                await world.do(session.default.recv())
            with pytest.raises(RuntimeError, match="session or its lane is closed"):
                await world.do(session.default.send(CREATE))
            again = await world.do(client.responses.connect().enter())
            later = await entered(world, session_of(world, again))
            again.abort()
            with pytest.raises(WebSocketConnectionClosedError):
                await world.do(later.default.send(CREATE))
            with pytest.raises(RuntimeError, match="has not ended"):
                await world.do(later.default.send(CREATE))
            await world.do(later.close())
            await world.do(client.close())

    world.run(main)


def test_reader_when_a_signal_handler_raises_then_nothing_is_lost() -> None:
    """Another thread reads from then on, and the lane can be received again."""
    answered = threading.Event()

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        for text in data(event("response.future", "a"), event("response.future", "b")):
            peer.send(text)
        answered.set()
        for _ in peer:
            pass

    def interrupt(*_: Any) -> None:
        raise LookupError("by the handler")

    before = signal.signal(signal.SIGALRM, interrupt)
    world = World("sync")
    try:
        with (
            serving(answer) as url,
            OpenAI(api_key="hunter2", base_url=url, transport="native") as client,
            client.responses.connect() as connection,
            session_of(world, connection) as session,
        ):
            a, b = session.lane("a"), session.lane("b")
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            with pytest.raises(LookupError):
                a.recv()
            a.send(CREATE)
            assert answered.wait(5)
            assert (b.recv(timeout=5).type, a.recv(timeout=5).type) == ("response.future",) * 2
    finally:
        signal.signal(signal.SIGALRM, before)


def test_event_when_a_signal_handler_raises_while_it_is_put_into_its_lane_then_all_ends(
    world: World, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of that may have been done. The lanes say that the connection is closed."""

    def answer(peer: ServerConnection) -> None:
        peer.send(json.dumps(event("response.future")))
        for _ in peer:
            pass

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session = await entered(world, session_of(world, connection))
            with monkeypatch.context() as patch:
                patch.setattr(session.router, "dispatch", interrupt)
                with pytest.raises(KeyboardInterrupt):
                    await world.do(session.default.recv())
            with pytest.raises(WebSocketConnectionClosedError):
                await world.do(session.default.recv())
            await world.do(session.close())
            await world.do(client.close())

    world.run(main)


def test_event_when_its_user_gives_up_in_the_moment_of_grace_then_it_stays(
    world: World, make: Make
) -> None:
    """It was received, and there was no room for it yet."""

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        for n in range(34):
            peer.send(json.dumps(event("response.future", "full", n=n)))
        for text in data(whole("completed", "a")):
            peer.send(text)
        for _ in peer:
            pass

    async def main() -> None:
        async with opened(world, make, answer) as session:
            connection = session.connection
            lane, full = session.lane("a"), session.lane("full")

            async def reads() -> Any:
                await world.do(lane.send(CREATE))
                return (await world.do(lane.get_final_response())).id

            async def is_slow() -> Any:
                numbers = []
                for n in range(34):
                    numbers.append((await world.do(full.recv())).n)
                    if n in {1, 5} and not world.is_sync:
                        await connection.loop.sleep(0.02)
                return numbers

            results = await together(world, connection, reads, is_slow)
            assert results == ["resp_a", list(range(34))]

    world.run(main)


def test_reader_when_it_is_interrupted_anywhere_then_others_continue_and_lose_nothing() -> None:
    """Handlers of signals run when a function begins: here each one of lanes and connections."""
    modules = ("trunkline.lanes", "trunkline.sockets.connection")

    def answer(peer: ServerConnection) -> None:
        for text in data(event("response.future", "b"), whole("completed", "a")):
            peer.send(text)
        for _ in peer:
            pass

    class Interrupt(BaseException):
        """By the handler."""

    def interrupted(lane: Any, at: int) -> bool:
        """Receive, and interrupt that in the function of that number. Return whether it has one."""
        begun = 0

        def note(frame: Any, kind: str, _: Any) -> None:
            nonlocal begun
            begun += frame.f_globals["__name__"].startswith(modules)
            if begun == at:
                sys.settrace(None)
                raise Interrupt

        before = sys.gettrace()
        try:
            sys.settrace(note)
            lane.recv(timeout=1)
        except Interrupt:
            return True
        finally:
            sys.settrace(before)
        return False

    world, whole_ends = World("sync"), 0
    with OpenAI(api_key="hunter2", transport="native") as client, serving(answer) as url:
        for at in range(1, 1000):  # it is compared after the loop
            with (
                client.with_options(base_url=url).responses.connect() as connection,
                session_of(world, connection) as session,
            ):
                a, b = session.lane("a"), session.lane("b")
                if not interrupted(a, at):
                    break
                # If half of something was done, the connection is closed.
                with suppress(EOFError, WebSocketConnectionClosedError):
                    assert b.recv(timeout=1).type == "response.future"
                    assert a.get_final_response(timeout=1).id == "resp_a"
                    whole_ends += 1
        else:
            pytest.fail("a wait calls a thousand functions")
    assert whole_ends > at / 3


@pytest.mark.parametrize("flooded", ["a", "b"])
def test_wait_when_messages_keep_arriving_then_its_time_limit_counts(
    world: World, make: Make, flooded: str
) -> None:
    """They are of the lane itself, or of another one. Other tasks run meanwhile."""
    is_over = threading.Event()

    def answer(peer: ServerConnection) -> None:
        with suppress(ConnectionClosed):
            while not is_over.is_set():
                peer.send(json.dumps(event("response.future", flooded)))

    async def final(connection: Any, lane: Any) -> Any:
        if world.is_sync:
            return lane.get_final_response(timeout=0.02)
        async with connection.loop.timeout(0.02):
            return await lane.get_final_response()

    limits = dataclasses.replace(
        LIMITS,
        max_events=10**6,
        max_events_per_lane=10**6,
        max_bytes=10**9,
        max_bytes_per_lane=10**9,
    )

    async def main() -> None:
        async with opened(world, make, answer, limits) as session:
            connection = session.connection
            lane = session.lane("a")
            session.lane("b")
            limit = threading.Timer(5, is_over.set)
            limit.start()
            try:
                with pytest.raises(TimeoutError):
                    await final(connection, lane)
                assert not is_over.is_set()
            finally:
                limit.cancel()
                is_over.set()

    world.run(main)


def test_users_when_their_time_limit_is_endless_then_both_wait_for_their_events() -> None:
    """A lock of Python cannot wait that long."""

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        for text in data(event("response.future", "a"), event("response.future", "b")):
            peer.send(text)
        for _ in peer:
            pass

    world = World("sync")
    with (
        serving(answer) as url,
        OpenAI(api_key="hunter2", base_url=url, transport="native") as client,
        client.responses.connect() as connection,
        session_of(world, connection) as session,
    ):
        lanes = [session.lane("a"), session.lane("b")]
        ready = threading.Barrier(3)

        async def waits(lane: Any) -> Any:
            ready.wait(5)
            return lane.recv(timeout=float("inf")).type

        async def sends() -> None:
            ready.wait(5)
            while not any(lane._state.waiting for lane in lanes):
                threading.Event().wait(0.001)
            session.default.send({"type": "x"})

        users = [partial(waits, lane) for lane in lanes]
        results = asyncio.run(together(world, connection, *users, sends))
    assert results == ["response.future", "response.future", None]
