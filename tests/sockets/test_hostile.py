"""Connections of servers that hang up or do not read, and of programs that do several things."""

from __future__ import annotations

import os
import socket
import threading
import warnings
from contextlib import suppress
from typing import Any

import pytest

from tests.sockets.conftest import Make
from tests.sockets.peers import accept, connect, event, frame, scripted, until_end
from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import OpenAIError
from trunkline.websocket_errors import WebSocketConnectionClosedError

pytestmark = pytest.mark.thorough

OVER = frame((4000).to_bytes(2, "big") + b"over", 0x88)
RESTART = frame((1012).to_bytes(2, "big"), 0x88)
WIRE = "websocket_connection_options"


def quiet(peer: socket.socket, head: str) -> None:
    accept(peer, head)
    until_end(peer)


def test_server_when_it_hangs_up_then_senders_and_receivers_learn_why(
    world: World, make: Make
) -> None:
    """The next message is refused with the server's code, and the last events can be received."""
    error = frame(event("error", error={"message": "too bad"}))
    left = threading.Event()

    def hang_up(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        assert peer.recv(100)
        peer.sendall(error + OVER)
        assert left.wait(5)

    async def main() -> None:
        with scripted(hang_up) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            await world.do(connection.send({"type": "a"}))

            async def send_until_it_has_arrived() -> None:
                while True:
                    await world.do(connection.send({"type": "b"}))

            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await send_until_it_has_arrived()
            left.set()
            assert caught.value.code == 4000
            assert (await world.do(connection.recv())).type == "error"
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.do(connection.recv())
            assert (caught.value.code, caught.value.reason) == (4000, "over")
            await world.do(client.close())

    world.run(main)


def test_wire_when_it_breaks_then_the_last_words_are_read(
    world: World, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A send that fails does not throw away what has arrived."""
    from trunkline_transports.native.wire import Wire

    def talk(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(event("a")) + OVER)

    def broken(wire: Wire, data: Any) -> bool:
        raise BrokenPipeError

    async def main() -> None:
        with scripted(talk) as url:
            client = make(url)
            connection = await world.do(connect(client).enter())
            connection.socket._look = lambda: None if world.is_sync else nothing()
            monkeypatch.setattr(Wire, "put", broken)
            with pytest.raises(WebSocketConnectionClosedError) as caught:
                await world.do(connection.send({"type": "b"}))
            monkeypatch.undo()
            assert caught.value.code == 4000
            assert (await world.do(connection.recv())).type == "a"
            await world.do(client.close())

    async def nothing() -> None: ...

    world.run(main)


def test_close_when_the_server_does_not_read_then_it_takes_no_longer_than_it_may(
    world: World, make: Make
) -> None:
    """Even the closing frame cannot be written."""
    closed = threading.Event()

    def stuck(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        assert closed.wait(5)

    async def main() -> None:
        with scripted(stuck) as url:
            client = make(url, timeout=None)
            options = {"close_timeout": 0.02}
            connection = await world.do(connect(client, **{WIRE: options}).enter())
            wire = connection.socket._stream._reading._connection.wire._socket
            with suppress(BlockingIOError):
                while wire.send(b"x" * 65536):
                    pass
            await world.do(connection.close())
            closed.set()
            await world.do(client.close())

    world.run(main)


def test_manager_when_the_connection_is_open_then_it_keeps_no_event(
    world: World, make: Make
) -> None:
    """Nobody would send it. After the end it waits for the next connection."""

    async def main() -> None:
        with scripted(quiet, quiet) as url:
            client = make(url)
            manager = connect(client)
            (await world.do(manager.enter())).abort()
            manager.send({"type": "a"})
            connection = await world.do(manager.enter())
            with pytest.raises(OpenAIError, match="call `send` of what `enter` has returned"):
                manager.send({"type": "b"})
            for code in (1006, 2999, 5000):
                with pytest.raises(ValueError, match="code must be such as 1000"):
                    await world.do(connection.close(code=code))
            with pytest.raises(ValueError, match="at most 123 bytes"):
                await world.do(connection.close(reason="x" * 124))
            connection.abort()
            await world.do(client.close())

    world.run(main)


@pytest.mark.parametrize(
    "options",
    [
        {"max_retries": "x"}, {"max_retries": -1}, {"initial_delay": -1}, {"initial_delay": None},
        {"max_delay": float("nan")}, {"max_queue_size": None}, {"on_reconnecting": 5},
        {WIRE: {"max_size": "x"}}, {WIRE: {"ping_interval": 0}}, {WIRE: {"close_timeout": -1}},
        {WIRE: {"max_queue": ()}}, {WIRE: {"max_queue": (1, "x")}}, {WIRE: {"extensions": 5}},
        {WIRE: {"subprotocols": "realtime"}}, {WIRE: {"subprotocols": [5]}},
    ],
)  # fmt: skip
def test_option_when_its_value_is_wrong_then_connect_refuses_it(options: Any) -> None:
    """And not the first message, or the first attempt to reconnect."""
    client = OpenAI(api_key="k", base_url="http://127.0.0.1:9/v1", transport="native")
    (name,) = {**options, **options.get(WIRE, {})}.keys() - {WIRE}
    with pytest.raises((TypeError, ValueError), match=f"{name} must be"):
        connect(client, **options)


def test_function_when_it_is_async_in_sync_code_then_connect_refuses_it() -> None:
    """Before it is called, and without the headers in the message."""

    async def on_reconnecting(attempt: Any) -> None: ...

    client = OpenAI(api_key="k", base_url="http://127.0.0.1:9/v1", transport="native")
    with pytest.raises(TypeError, match="on_reconnecting is async"):
        connect(client, on_reconnecting=on_reconnecting)


@pytest.mark.parametrize("told", ["abort", True, [1], {"headers": {}}])
def test_function_when_it_returns_nonsense_then_the_error_says_so(
    world: World, make: Make, told: Any
) -> None:
    """Messages do not wait for attempts that nobody makes."""

    def restart(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=RESTART)

    async def main() -> None:
        with scripted(restart) as url:
            client = make(url)
            manager = connect(client, on_reconnecting=lambda _: told, initial_delay=0)
            connection = await world.do(manager.enter())
            with pytest.raises(TypeError, match="on_reconnecting"):
                await world.first(connection)
            with pytest.raises(WebSocketConnectionClosedError):
                await world.do(connection.send({"type": "x"}))
            await world.do(client.close())

    world.run(main)


def test_thread_when_it_closes_during_the_delay_then_there_is_no_attempt() -> None:
    """The delay ends soon."""
    waits = threading.Event()

    def restart(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=RESTART)

    with scripted(restart) as url, OpenAI(api_key="k", base_url=url, transport="native") as client:
        connection = connect(
            client, on_reconnecting=lambda _: waits.set(), initial_delay=60, max_delay=60
        ).enter()
        errors: list[Any] = []

        def iterate() -> None:
            try:
                next(connection)
            except WebSocketConnectionClosedError as error:
                errors.append(error)

        thread = threading.Thread(target=iterate)
        thread.start()
        assert waits.wait(5)
        connection.close()
        thread.join(5)
        assert not thread.is_alive()
        assert errors[0].code == 1012


def test_threads_when_both_iterate_then_one_of_them_opens_the_connection_again() -> None:
    """The other one uses it as well."""
    asked: list[Any] = []

    def restart(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=RESTART)

    def talk(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(event("a")) * 2)
        until_end(peer)

    with (
        scripted(restart, talk) as url,
        OpenAI(api_key="k", base_url=url, transport="native") as client,
    ):
        connection = connect(client, on_reconnecting=asked.append, initial_delay=0).enter()
        received: list[Any] = []
        threads = [
            threading.Thread(target=lambda: received.append(next(connection))) for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(5)
        connection.abort()
        assert [one.type for one in received] == ["a", "a"]
        assert len(asked) == 1


def test_tasks_when_both_iterate_then_one_of_them_opens_the_connection_again(
    async_world: World,
) -> None:
    """The other one uses it as well."""
    asked: list[Any] = []

    def restart(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=RESTART)

    def talk(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(event("a")) * 2)
        until_end(peer)

    async def main() -> None:
        with scripted(restart, talk) as url:
            client = AsyncOpenAI(api_key="k", base_url=url, transport="native")
            manager = connect(client, on_reconnecting=asked.append, initial_delay=0)
            connection = await manager.enter()
            loop = client.transport.loop()
            received = await loop.gather([connection.__anext__, connection.__anext__])
            assert [one.type for one in received] == ["a", "a"]
            connection.abort()
            await client.close()

    async_world.run(main)
    assert len(asked) == 1


class Alarm(Exception):
    """Raised by a signal handler, perhaps."""


def test_receiver_when_a_handler_raises_in_a_message_then_the_connection_is_closed() -> None:
    """The next bytes would be taken for another message."""

    def talk(peer: socket.socket, head: str) -> None:
        accept(peer, head, more=frame(event("a")))
        until_end(peer)

    with scripted(talk) as url, OpenAI(api_key="k", base_url=url, transport="native") as client:
        connection = connect(client).enter()

        def handler(data: bytes) -> None:
            raise Alarm

        stream: Any = connection.http_response.stream
        with pytest.raises(Alarm):
            stream.receive(5, handler)
        with pytest.raises(WebSocketConnectionClosedError):
            connection.recv()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_child_when_it_closes_an_inherited_connection_then_the_parent_keeps_it() -> None:
    """It sends nothing, and does not shut the socket down."""

    def talk(peer: socket.socket, head: str) -> None:
        accept(peer, head)
        assert peer.recv(100)[0] == 0x81
        peer.sendall(frame(event("a")))
        until_end(peer)

    with scripted(talk) as url, OpenAI(api_key="k", base_url=url, transport="native") as client:
        connection = connect(client).enter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the server's thread stays here
            child = os.fork()
        if child == 0:
            try:
                connection.close()
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        connection.send({"type": "x"})
        assert connection.recv().type == "a"
        connection.abort()


def test_protocol_when_it_has_ended_then_more_data_and_failures_are_ignored() -> None:
    """A thread that could not send may have ended it, while another one received."""
    from trunkline.sockets.messages import Messages

    messages = Messages()
    messages.receive(b"")
    messages.receive(b"late")
    messages.fail(1011, "late")
    assert messages.is_closed
