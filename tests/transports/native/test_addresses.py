"""How the engine comes to a connected socket: names, several addresses, Unix sockets."""

from __future__ import annotations

import asyncio
import errno
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from math import inf
from pathlib import Path
from typing import Any

import pytest

from tests.transports.native.scripted import OK, SECONDS, SOON, Native, endless, get, peer, silent
from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.network import Timeout
from trunkline.testing.server import RefusingPort, StalledPort
from trunkline_transports.native import resolving
from trunkline_transports.native.opening import ATTEMPT_SECONDS, Address, first_to_connect
from trunkline_transports.native.steps import Limit

_real = socket.getaddrinfo


@contextmanager
def names(monkeypatch: pytest.MonkeyPatch, *answers: Any) -> Iterator[threading.Event]:
    """Answer questions for names with these addresses, once the event is set."""
    answered = threading.Event()

    def look_up(host: str, port: int, *args: Any, **options: Any) -> Any:
        flags = options.get("flags") or (args[3] if len(args) > 3 else 0)
        if flags & socket.AI_NUMERICHOST:
            return _real(host, port, *args, **options)
        assert answered.wait(5)
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return list(answers)

    with monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", look_up)
        yield answered
        answered.set()
        for lookup in list(resolving._lookups.values()):  # or the next test joins it
            with suppress(OSError):
                lookup.result(5)


def address(port: int, family: int = socket.AF_INET, host: str = "127.0.0.1") -> Address:
    return (family, socket.SOCK_STREAM, 0, "", (host, port))


async def failure(
    native: Native, url: str, timeout: Timeout = SECONDS, **network: Any
) -> APIConnectionError:
    """The error of a call, after which no slot is taken."""
    transport = native.transport(**network)
    with pytest.raises(APIConnectionError) as raised:
        await native.send(transport, get(url), timeout)
    assert native.pool(transport).granted == 0
    await native.close(transport)
    assert raised.value.phase == "connect"
    return raised.value


def test_name_that_is_not_looked_up_in_time_then_the_connection_times_out(
    native: Native, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking up the name counts as connecting."""

    async def main() -> None:
        error = await failure(native, "http://api.test/", Timeout(5, connect=SOON))
        assert isinstance(error, APITimeoutError)
        answered.set()

    with names(monkeypatch) as answered:
        native.run(main)


@pytest.mark.thorough
def test_names_without_an_answer_in_asyncio_then_other_names_and_the_end_do_not_wait_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The loop's own threads are few, and the end of a run waits for them."""
    native, released = Native("asyncio"), threading.Event()
    ended: list[bool] = []

    def look_up(host: bytes | str, port: int, *args: Any, **options: Any) -> Any:
        if b"slow" in (host if isinstance(host, bytes) else host.encode()):
            ended.append(released.wait(5))
        return [address(port)]

    async def main(port: int) -> None:
        transport, soon = native.transport(), Timeout(5, connect=SOON)
        slow = [get(f"http://slow{number}.test:{port}/") for number in range(40)]
        sends = [native.send(transport, request, soon) for request in slow]
        failed = await asyncio.gather(*sends, return_exceptions=True)
        assert {type(error) for error in failed} == {APITimeoutError}
        response = await native.send(transport, get(f"http://api.test:{port}/"))
        assert await native.read(response) == b"ok"
        await native.close(transport)

    with peer(endless(OK)) as serving, monkeypatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", look_up)
        native.run(main, serving.port)
        released.set()
        while resolving._lookups:
            threading.Event().wait(0.001)
    assert ended == [True] * 40


@pytest.mark.thorough
def test_name_in_a_loop_that_resolves_names_in_its_own_way_then_it_is_asked() -> None:
    """As uvloop's, or one of a user."""
    native, asked = Native("asyncio"), list[str]()

    class OwnLoop(asyncio.SelectorEventLoop):
        async def getaddrinfo(self, host: Any, port: Any, **_: Any) -> Any:
            asked.append(host)
            return [address(port)]

    async def main(port: int) -> bytes:
        transport = native.transport()
        response = await native.send(transport, get(f"http://api.test:{port}/"))
        body = await native.read(response)
        await native.close(transport)
        return body

    with peer(endless(OK)) as serving, closing(OwnLoop()) as loop:
        assert loop.run_until_complete(main(serving.port)) == b"ok"
    assert asked == ["api.test"]


def test_name_that_is_unknown_then_the_error_says_so(
    native: Native, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words that are the same on every system."""
    with names(monkeypatch) as answered:
        answered.set()
        error = native.run(failure, native, "http://api.test/")
    words = "the host name has no address; check the host of base_url or of the proxy ("
    assert f"could not be established: {words}" in str(error)


@pytest.mark.parametrize("connect", [1, None])
@pytest.mark.parametrize("host", ["a" * 70 + ".test", "a..test", ".test"])
def test_name_that_cannot_be_one_then_the_error_is_ours(
    native: Native, host: str, connect: float | None
) -> None:
    """Python raises UnicodeError and ValueError for these."""
    error = native.run(failure, native, f"http://{host}/", Timeout(1, connect=connect))
    assert "the host name has no address" in str(error)


@pytest.mark.parametrize("host", ["a" * 70 + ".test", ".".join(["a" * 60] * 5)])
@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_name_that_cannot_be_one_behind_a_proxy_then_the_error_is_ours(
    native: Native, host: str, scheme: str
) -> None:
    """TLS and SOCKS5 have limits for names, too."""

    def script(connection: socket.socket) -> None:
        connection.sendall(b"\x05\x00" if scheme == "socks5" else b"HTTP/1.1 200 OK\r\n\r\n")
        silent(connection)

    async def main(proxy: str) -> APIConnectionError:
        transport = native.transport(proxy=proxy)
        with pytest.raises(APIConnectionError) as raised:
            await native.send(transport, get(f"https://{host}/"))
        await native.close(transport)
        return raised.value

    with peer(script) as proxy:
        error = native.run(main, proxy.url.replace("http:", f"{scheme}:"))
    assert "the host name has no address" in str(error)


def test_name_with_an_address_that_refuses_then_the_next_one_is_used(
    native: Native, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once. Names may have up to 253 characters, and labels 1 to 63."""

    async def main() -> bytes:
        transport = native.transport()
        url = f"http://a.{'b' * 63}.{'c' * 63}.{'d' * 63}.{'e' * 54}.test./"
        body = await native.read(await native.send(transport, get(url)))
        await native.close(transport)
        return body

    with RefusingPort() as port, peer(endless(OK)) as serving:
        refusing = address(int(port.url.rpartition(":")[2]))
        with names(monkeypatch, refusing, address(serving.port)) as answered:
            answered.set()
            assert native.run(main) == b"ok"


def test_address_that_does_not_answer_then_the_next_one_is_tried_beside_it() -> None:
    """After 250 ms; families take turns, and what loses is closed."""
    limit = Limit(lambda: 100.0, None)
    with StalledPort() as port, socket.create_server(("127.0.0.1", 0)) as listener:
        if not port.stalls:
            pytest.skip("needs a system that does not accept connections beyond a full queue")
        stalled = address(int(port.url.rpartition(":")[2]))
        steps = first_to_connect([stalled, address(listener.getsockname()[1])], limit)
        want: Any = next(steps)
        (loser,) = want.sockets
        assert want.until == 100.0 + ATTEMPT_SECONDS
        want = steps.send(None)
        assert want.sockets[0] is loser
        assert want.until == inf
        select.select([], want.sockets, [], 5)
        with pytest.raises(StopIteration) as stop:
            steps.send(None)
        with stop.value.value as connected:
            assert connected.getpeername() == listener.getsockname()
        assert loser.fileno() == -1


def test_addresses_of_two_families_then_they_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beginning with the one that the system prefers."""
    tried: list[str] = []

    def refuse(_: socket.socket, target: tuple[str, int]) -> int:
        tried.append(target[0])
        return errno.ECONNREFUSED

    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    six = [address(9, socket.AF_INET6, f"::{number}") for number in (1, 2)]
    four = [address(9, host=f"127.0.0.{number}") for number in (1, 2)]
    with pytest.raises(OSError, match="refused"):
        next(first_to_connect([*six, *four], Limit(lambda: 0.0, None)))
    assert tried == ["::1", "127.0.0.1", "::2", "127.0.0.2"]


def test_unix_socket_whose_queue_is_full_then_the_call_fails_at_once(
    native: Native, tmp_path: Path
) -> None:
    """The system does not say when there is room."""
    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen(0)
        held = [socket.socket(socket.AF_UNIX) for _ in range(5)]
        for one in held:
            one.setblocking(False)
            one.connect_ex(path)
        error = native.run(lambda: failure(native, "http://x.test/", unix_socket=path))
        assert not isinstance(error, APITimeoutError)
        for one in held:
            one.close()


def test_unix_socket_then_the_host_of_the_url_is_only_a_header(
    native: Native, tmp_path: Path
) -> None:
    """No name is looked up."""
    path, heads = tmp_path / "socket", list[bytes]()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            heads.append(connection.recv(65536))
            connection.sendall(OK)

    async def main() -> bytes:
        transport = native.transport(unix_socket=path)
        body = await native.read(await native.send(transport, get("http://api.test/x")))
        await native.close(transport)
        return body

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        server = threading.Thread(target=serve)
        server.start()
        assert native.run(main) == b"ok"
        server.join()
    assert heads[0].startswith(b"GET /x HTTP/1.1\r\nHost: api.test\r\n")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("local", "words"),
    [
        ("127.0.0.1", "connection refused"),
        ("::1", "local_address is an IPv6 address, and the host has none"),
        ("192.0.2.1", "no connection can come from local_address: cannot assign"),
        ("no.test", "no connection can come from local_address: no such name"),
    ],
)
def test_local_address_when_no_connection_is_made_then_the_error_is_not_about_the_name(
    native: Native, monkeypatch: pytest.MonkeyPatch, local: str, words: str
) -> None:
    """Binding a socket of the other family would be an error of looking up names."""

    def bind(bound: socket.socket, address: tuple[str, int]) -> None:
        if address[0] == "no.test":
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        _bind(bound, address)

    _bind = socket.socket.bind
    monkeypatch.setattr(socket.socket, "bind", bind)
    with RefusingPort() as refusing:
        port = int(refusing.url.rpartition(":")[2])
        found = [address(port)]
        if local == "127.0.0.1":
            found.insert(0, address(port, socket.AF_INET6, "::1"))
        with names(monkeypatch, *found) as answered:
            answered.set()
            url = f"http://api.test:{port}/"
            error = native.run(lambda: failure(native, url, local_address=local))
    assert words in str(error)
