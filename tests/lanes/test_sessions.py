"""Lanes over a connection to a real server."""

from __future__ import annotations

import dataclasses
import json
import threading
from typing import Any

import pytest
from websockets.sync.server import ServerConnection

from tests.lanes.peers import (
    CREATE,
    LIMITS,
    data,
    entered,
    event,
    message,
    opened,
    session_of,
    together,
    whole,
)
from tests.sockets.conftest import Make
from tests.sockets.peers import serving
from tests.worlds import World
from trunkline.errors import APIResponseValidationError
from trunkline.responses_websocket import (
    ResponsesWebSocketAccumulator,
    ResponsesWebSocketBufferError,
    ResponsesWebSocketError,
)
from trunkline.types.responses import ResponseSteerEvent
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough


async def limited(world: World, connection: Any, lane: Any, seconds: float) -> Any:
    """Receive for at most `seconds`. Raises TimeoutError."""
    if world.is_sync:
        return lane.recv(timeout=seconds)
    async with connection.loop.timeout(seconds):
        return await lane.recv()


def test_lanes_when_their_responses_are_interleaved_then_each_user_gets_its_own(
    world: World, make: Make
) -> None:
    """A command gets the name of its lane; one that refers to a response is left as it is."""
    received: list[Any] = []

    def answer(peer: ServerConnection) -> None:
        received.extend(json.loads(peer.recv()) for _ in range(3))
        for text in data(
            whole("created", "left"),
            event("response.future", "right", new={"deep": [1, None]}),
            whole("created", "right"),
            event("response.output_item.done", "left", output_index=0, item=message("Hello")),
            whole("completed", "right"),
            whole("completed", "left", output=None),
            event("response.future", value=1),
        ):
            peer.send(text)

    async def main() -> None:
        async with opened(world, make, answer) as session:
            left, right = session.lane("left"), session.lane("right")
            await world.do(left.send(CREATE))
            await world.do(right.send({**CREATE, "previous_response_id": "resp_0"}))
            steer = ResponseSteerEvent(
                type="response.steer", previous_response_id="resp_0", input="Turn"
            )
            await world.do(right.send(steer))
            future = await world.do(right.recv())
            assert future.to_dict() == event("response.future", "right", new={"deep": [1, None]})
            response = await world.do(left.get_final_response())
            assert (response.id, response.output_text) == ("resp_left", "Hello")
            assert await world.do(left.get_final_response()) is response
            assert (await world.do(right.get_final_response())).id == "resp_right"
            assert (await world.do(session.default.recv())).value == 1
            await world.do(session.close())

    world.run(main)
    assert received == [
        {**CREATE, "stream_id": "left"},
        {**CREATE, "previous_response_id": "resp_0", "stream_id": "right"},
        {"type": "response.steer", "previous_response_id": "resp_0", "input": "Turn"},
    ]


def test_lanes_when_received_at_once_then_whoever_waits_reads_for_all(
    world: World, make: Make
) -> None:
    """The lanes hold four events each, and the server sends many more: none is lost."""
    names = ["a", "b", "c", None]
    count = 200

    def answer(peer: ServerConnection) -> None:
        for _ in names:
            peer.recv()
        for n in range(count):
            for name in names:
                peer.send(json.dumps(event("response.future", name, n=n)))
        for text in data(*(whole("completed", name) for name in reversed(names))):
            peer.send(text)

    async def main() -> None:
        small = dataclasses.replace(LIMITS, max_events_per_lane=4, max_events=12)
        async with opened(world, make, answer, small) as session:
            connection = session.connection

            def user(name: str | None) -> Any:
                lane = session.default if name is None else session.lane(name)

                async def use() -> Any:
                    await world.do(lane.send(CREATE))
                    numbers = [(await world.do(lane.recv())).n for _ in range(count)]
                    return numbers, (await world.do(lane.get_final_response())).id

                return use

            results = await together(world, connection, *[user(name) for name in names])
            assert results == [(list(range(count)), f"resp_{name or 'default'}") for name in names]

    world.run(main)


def test_wait_when_it_ends_early_then_nothing_is_lost_and_another_user_reads(
    world: World, make: Make
) -> None:
    """Of two users that wait, one reads, and stops waiting before anything has arrived."""

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        for text in data(whole("completed", "a"), whole("completed", "b")):
            peer.send(text)
        peer.recv()

    async def main() -> None:
        async with opened(world, make, answer) as session:
            connection = session.connection
            a, b = session.lane("a"), session.lane("b")
            gone = threading.Event()

            async def gives_up() -> None:
                for seconds in (0.0, 0.02):
                    with pytest.raises(TimeoutError):
                        await limited(world, connection, a, seconds)
                gone.set()
                await world.do(a.send(CREATE))

            async def waits() -> Any:
                return (await world.do(b.get_final_response())).id

            results = await together(world, connection, gives_up, waits)
            assert gone.is_set()
            assert results == [None, "resp_b"]
            assert (await limited(world, connection, a, 5)).response.id == "resp_a"

    world.run(main)


def test_user_when_another_one_reads_then_its_time_limit_counts_too(
    world: World, make: Make
) -> None:
    """The lane that waits without a limit gets its event."""

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        peer.send(json.dumps(event("response.future", "a")))
        peer.recv()

    async def main() -> None:
        async with opened(world, make, answer) as session:
            connection = session.connection
            a, b = session.lane("a"), session.lane("b")

            async def waits() -> Any:
                return (await world.do(a.recv())).type

            async def gives_up() -> None:
                for _ in range(3):
                    with pytest.raises(TimeoutError):
                        await limited(world, connection, b, 0.01)
                await world.do(b.send({"type": "x"}))

            assert await together(world, connection, waits, gives_up) == ["response.future", None]

    world.run(main)


def test_session_when_it_is_not_in_use_then_the_error_says_so(world: World, make: Make) -> None:
    """Before it has begun, twice, beside another one, and after its end."""

    def answer(peer: ServerConnection) -> None:
        for _ in peer:
            pass

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session, other = session_of(world, connection), session_of(world, connection)
            for call in (session.default.recv, lambda: session.default.send(CREATE)):
                with pytest.raises(RuntimeError, match="the session has not begun"):
                    await world.do(call())
            await world.do(other.close())
            await entered(world, session)
            with pytest.raises(RuntimeError, match="a session is entered once"):
                await entered(world, session)
            with pytest.raises(RuntimeError, match="another session receives"):
                await entered(world, session_of(world, connection))
            lane = session.lane("a")
            for value, error, said in (
                ({**CREATE, "stream_id": "b"}, ValueError, "'b', and that of the lane 'a'"),
                ("text", TypeError, "a command is a dictionary or a model, not str"),
                ({**CREATE, "input": object()}, TypeError, "input"),
            ):
                with pytest.raises(error, match=said):
                    await world.do(lane.send(value))
            await world.do(lane.send({**CREATE, "stream_id": "a"}))
            with pytest.raises(RuntimeError, match="has not ended"):
                await world.do(lane.send(CREATE))
            await world.do(session.close())
            assert connection.is_over
            with pytest.raises(EOFError, match="the connection is closed"):
                await world.do(lane.recv())
            with pytest.raises(RuntimeError, match="session or its lane is closed"):
                await world.do(lane.send({"type": "x"}))
            with pytest.raises(RuntimeError, match="the session has ended"):
                session.lane("b")
            with pytest.raises(RuntimeError, match="a session is entered once"):
                await entered(world, session)
            later = await entered(world, session_of(world, connection))
            with pytest.raises(EOFError, match="the connection is closed"):
                await world.do(later.default.recv())
            await world.do(client.close())

    world.run(main)


def test_session_when_it_is_closed_then_all_who_wait_learn_of_it(world: World, make: Make) -> None:
    """Whoever reads, and whoever waits for that."""
    waiting = threading.Event()

    def answer(peer: ServerConnection) -> None:
        peer.send(json.dumps(event("response.future", "a")))
        for _ in peer:
            pass

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session = await entered(world, session_of(world, connection))
            lanes = [session.lane(name) for name in "ab"]

            def user(lane: Any) -> Any:
                async def use() -> str:
                    try:
                        while True:
                            await world.do(lane.recv())
                            waiting.set()
                    except EOFError as error:
                        return str(error)

                return use

            async def closes() -> None:
                if world.is_sync:
                    assert waiting.wait(5)
                else:
                    while not waiting.is_set():
                        await connection.loop.sleep(0.001)
                await world.do(session.close())

            results = await together(world, connection, *map(user, lanes), closes)
            assert results == ["the connection is closed", "the connection is closed", None]
            await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize("end", ["agreed", "broken", "not JSON"])
def test_connection_when_it_ends_then_all_lanes_say_how(world: World, make: Make, end: str) -> None:
    """After the events that they hold."""

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        peer.send(json.dumps(event("response.future", "a")))
        if end == "not JSON":
            peer.send("{")
            peer.recv_closed = [*peer]  # type: ignore[attr-defined]  # until the client closes
        peer.close(1000 if end == "agreed" else 1008, "bye")

    errors: dict[str, Any] = {
        "agreed": (EOFError, "the connection is closed"),
        "broken": (WebSocketConnectionClosedError, "bye"),
        "not JSON": (APIResponseValidationError, "a message of the server is not an event"),
    }
    kind, said = errors[end]

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session = await entered(world, session_of(world, connection))
            lane = session.lane("a")
            await world.do(lane.send(CREATE))
            for one in (session.default, session.default):
                with pytest.raises(kind, match=said):
                    await world.do(one.recv())
            assert (await world.do(lane.recv())).type == "response.future"
            with pytest.raises(kind, match=said):
                await world.do(lane.get_final_response())
            await world.do(session.close())
            await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize("isolate", [False, True])
def test_lane_when_nobody_receives_it_then_it_overflows(
    world: World, make: Make, isolate: bool
) -> None:
    """The session ends, or only that lane."""
    small = dataclasses.replace(LIMITS, max_events_per_lane=2)

    def answer(peer: ServerConnection) -> None:
        peer.recv()
        for text in data(
            *(event("response.future", "idle", n=n) for n in range(4)), whole("completed", "a")
        ):
            peer.send(text)
        for _ in peer:
            pass

    async def main() -> None:
        with serving(answer) as url:
            client = make(url)
            connection = await world.do(client.responses.connect().enter())
            session = await entered(
                world, session_of(world, connection, small, isolate_lane_overflow=isolate)
            )
            lane, idle = session.lane("a"), session.lane("idle")
            await world.do(lane.send(CREATE))
            if isolate:
                assert (await world.do(lane.get_final_response())).id == "resp_a"
            else:
                with pytest.raises(ResponsesWebSocketBufferError, match="max_events_per_lane=2"):
                    await world.do(lane.get_final_response())
                assert connection.is_over
                assert [(await world.do(idle.recv())).n for _ in range(2)] == [0, 1]
            for call in (idle.recv, idle.get_final_response):
                with pytest.raises(ResponsesWebSocketBufferError):
                    await world.do(call())
            await world.do(session.close())
            await world.do(client.close())

    world.run(main)


def test_error_event_when_it_arrives_then_the_response_of_its_lane_has_failed(
    world: World, make: Make
) -> None:
    """The next response of the lane is another matter, and an accumulator sees the same events."""

    def answer(peer: ServerConnection) -> None:
        for value in (event("error", "a", error={"code": "c"}), whole("completed", "a")):
            peer.recv()
            peer.send(json.dumps(value))
        peer.recv()

    async def main() -> None:
        async with opened(world, make, answer) as session:
            lane = session.lane("a")
            await world.do(lane.send(CREATE))
            for _ in range(2):
                with pytest.raises(ResponsesWebSocketError) as caught:
                    await world.do(lane.get_final_response())
                assert caught.value.event.error.code == "c"
            await world.do(lane.send(CREATE))
            seen = ResponsesWebSocketAccumulator()
            seen.add_event(await world.do(lane.recv()))
            response = await world.do(lane.get_final_response())
            assert seen.get_final_response() == response
            lane.close()
            with pytest.raises(EOFError, match="the lane is closed"):
                await world.do(lane.recv())

    world.run(main)
