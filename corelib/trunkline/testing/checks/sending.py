"""Checks of requests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event, get_ident

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.flow import Call, Flow, Read, Send
from trunkline.http import FRAMING, Body, Headers, InThread, Response
from trunkline.testing.behaviours import JSON
from trunkline.testing.bench import Bench, ensure
from trunkline.testing.check import keeps
from trunkline.transport import Loop

_PIECES = (b"first,", b"second,", b"third")
_WHOLE = b"".join(_PIECES)
_PATIENCE = 5.0
_TARGETS = ("json/a%2Fb%3Fc%20d", "json/%7Euser/%e4?b=%26&a=1&a=2", "json//x;y=1,2?q=a+b%2B")


@keeps("method-and-target", needs="memory")
def method_and_target(bench: Bench) -> Flow[None]:
    for method, path in zip(("GET", "DELETE", "PATCH"), _TARGETS, strict=True):
        request = bench.request(method, path)
        response = yield from Send(request)
        yield from Read(response)
        seen = bench.received()
        ensure(seen.method == method, f"method {seen.method}, not {method}")
        ensure(seen.target == request.url.target, f"{seen.target}, not {request.url.target}")


@keeps("headers-sent", needs="memory")
def headers_sent(bench: Bench) -> Flow[None]:
    given = {"X-Plain": "a, b;  c", "x-empty": "", "Accept": "text/event-stream", "x-Tab": "a\tb"}
    yield from bench.whole("json", headers=Headers(given))
    for name, value in given.items():
        found = [v for n, v in bench.received().headers.items_in_order if n.lower() == name.lower()]
        ensure(found == [value], f"{name}: {found}, not [{value!r}]")


@keeps("host-sent")
def host_sent(bench: Bench) -> Flow[None]:
    own = bench.peer.url_of("").netloc
    for given, host in ((Headers(), own), (Headers({"host": "other.test"}), "other.test")):
        yield from bench.whole("json", headers=given)
        hosts = [v for n, v in bench.received().headers.items_in_order if n.lower() == "host"]
        ensure(hosts == [host], f"Host {hosts}, not [{host!r}]")


@keeps("odd-hosts")
def odd_hosts(bench: Bench) -> Flow[None]:
    servers = [server for server in (bench.site.server, bench.site.ipv6) if server is not None]
    urls = [server.url_of("json") for server in servers]
    urls += [urls[0].evolve(host=host) for host in ("localhost", "LOCALHOST")]
    for url in urls:
        body = yield from bench.whole(url)
        ensure(body == JSON, f"the body is {body!r}")
        received = [server.requests[-1] for server in servers if server.requests]
        hosts = [request.headers.get("host") for request in received]
        ensure(url.netloc in hosts, f"Host {hosts}, not {url.netloc!r}")


@keeps("nothing-added")
def nothing_added(bench: Bench) -> Flow[None]:
    yield from bench.whole("json", headers=Headers())
    added = set(bench.received().headers) - {"host", "connection"}
    ensure(not added, f"a GET without headers was sent with {sorted(added)}")
    response = yield from bench.post("json", _WHOLE, headers=Headers())
    yield from Read(response)
    added = set(bench.received().headers) - {"host", "connection", "content-length"}
    ensure(not added, f"a POST without headers was sent with {sorted(added)}")


@keeps("no-cookies")
def no_cookies(bench: Bench) -> Flow[None]:
    yield from bench.whole("repeated")
    yield from bench.whole("json")
    ensure("cookie" not in bench.received().headers, "the cookie was sent back")


@keeps("sent-once")
def sent_once(bench: Bench) -> Flow[None]:
    for method in ("POST", "GET"):
        for path in ("closed", "reset", "head-cut", "status/503", "status/408"):
            for earlier in (0, 1):  # on a new connection, and on one that was used
                if earlier:
                    yield from bench.own_answer(1)
                before = len(bench.peer.requests)
                yield from _settled(bench.send(method, path))
                sent = len(bench.peer.requests) - before
                ensure(sent == 1, f"{sent} requests were sent for one {method} to {path}")


def _settled(flow: Flow[Response]) -> Flow[None]:
    """Perform a call that may fail, and read its response."""
    try:
        response = yield from flow
        yield from Read(response)
    except APIConnectionError:
        return


@keeps("body-sent", needs="memory")
def body_sent(bench: Bench) -> Flow[None]:
    for body in (b"", b'{"a":1}', bytes(range(256)) * 4096):
        response = yield from bench.post("json", body)
        yield from Read(response)
        seen = bench.received()
        ensure(seen.body == body, f"{len(seen.body)} bytes, not the {len(body)} given")
        chunked = "transfer-encoding" in seen.headers
        ensure(not chunked, "a body of known length was sent in chunks")


@keeps("body-streamed", needs="memory")
def body_streamed(bench: Bench) -> Flow[None]:
    for length in (len(_WHOLE), None):
        response = yield from bench.post("json", Body(lambda: iter(_PIECES), length))
        yield from Read(response)
        seen = bench.received()
        ensure(seen.body == _WHOLE, f"{seen.body!r}, not {_WHOLE!r}")


@keeps("body-framed")
def body_framed(bench: Bench) -> Flow[None]:
    for length in (len(_WHOLE), None):
        response = yield from bench.post("json", Body(lambda: iter(_PIECES), length))
        yield from Read(response)
        seen = bench.received()
        said = seen.headers.get("content-length")
        wanted = None if length is None else str(length)
        ensure(said == wanted, f"Content-Length {said}, not {wanted}")
        ensure(seen.chunked == (length is None), f"chunked: {seen.chunked}")


@keeps("framing-own")
def framing_own(bench: Bench) -> Flow[None]:
    length, chunked = {"content-length": "3"}, {"Transfer-Encoding": "chunked"}
    wanted = [("content-length", str(len(_WHOLE)))]
    for given in (length, chunked, {**length, **chunked}):
        for body in (_WHOLE, Body(lambda: iter(_PIECES), len(_WHOLE))):
            response = yield from bench.post("json", body, headers=Headers(given))
            yield from Read(response)
            fields = bench.received().headers.items_in_order
            seen = [(n.lower(), v) for n, v in fields if n.lower() in FRAMING]
            ensure(seen == wanted, f"{seen}, not {wanted}, for a request with {given}")
            ensure(bench.received().body == _WHOLE, f"{bench.received().body!r}")
    yield from bench.whole("json", headers=Headers(length))
    ensure("content-length" not in bench.received().headers, "a GET was sent with content-length")


@keeps("body-replayed", needs="memory")
def body_replayed(bench: Bench) -> Flow[None]:
    asked: list[str] = []

    def pieces() -> Iterator[bytes]:
        asked.append("once")
        return iter(_PIECES)

    body = Body(pieces, len(_WHOLE))
    for times in (1, 2):
        response = yield from bench.post("json", body)
        yield from Read(response)
        ensure(bench.received().body == _WHOLE, f"time {times}: {bench.received().body!r}")
        ensure(len(asked) == times, f"{len(asked)} calls of the factory for {times} requests")


class _Awaited:
    """An async iterator of the pieces, which lets the event loop run before each."""

    def __init__(self, loop: Loop, _: InThread) -> None:
        self._loop = loop
        self._pieces = iter(_PIECES)

    def __aiter__(self) -> _Awaited:
        return self

    async def __anext__(self) -> bytes:
        await self._loop.sleep(0)
        for piece in self._pieces:
            return piece
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """Do nothing, as nothing is open."""


@keeps("body-awaited", needs="memory", sync=False)
def body_awaited(bench: Bench) -> Flow[None]:
    for length in (len(_WHOLE), None):
        awaited = partial(_Awaited, bench.transport.loop())
        body = Body(lambda: iter(()), length, async_factory=awaited)
        response = yield from bench.post("json", body)
        yield from Read(response)
        ensure(bench.received().body == _WHOLE, f"{bench.received().body!r}, not {_WHOLE!r}")


@keeps("body-off-loop", needs="memory", sync=False)
def body_off_loop(bench: Bench) -> Flow[None]:
    threads: set[int] = set()

    def pieces() -> Iterator[bytes]:
        for piece in _PIECES:
            threads.add(get_ident())
            yield piece

    response = yield from bench.post("json", Body(pieces, len(_WHOLE)))
    yield from Read(response)
    ensure(bench.received().body == _WHOLE, f"{bench.received().body!r}, not {_WHOLE!r}")
    ensure(get_ident() not in threads, "the pieces were read in the event loop's thread")


@keeps("body-fails", needs="memory")
def body_fails(bench: Bench) -> Flow[None]:
    def pieces() -> Iterator[bytes]:
        yield _PIECES[0]
        raise LookupError("no such row")

    for length in (len(_WHOLE), None):
        seen = yield from _error_of(bench, Body(pieces, length))
        ensure(type(seen) is LookupError, f"{seen!r}, not the LookupError of the pieces")
        ensure((yield from bench.whole("json")), "the next body is empty")


@keeps("own-errors", needs="memory")
def own_errors(bench: Bench) -> Flow[None]:
    for own in (TimeoutError("mine"), ConnectionResetError("mine"), SystemExit("mine")):

        def pieces(own: BaseException = own) -> Iterator[bytes]:
            yield _PIECES[0]
            raise own

        for length in (len(_WHOLE), None):
            request = bench.request("POST", "json", body=Body(pieces, length))
            seen = yield from bench.raised(request)
            same = type(seen) is type(own) and seen.args == own.args
            ensure(same, f"{seen!r} was raised, not the pieces' own {own!r}")
            ensure((yield from bench.whole("json")), "the next body is empty")


@keeps("body-length", needs="memory")
def body_length(bench: Bench) -> Flow[None]:
    for length in (len(_WHOLE) - 1, len(_WHOLE) + 1):
        seen = yield from _error_of(bench, Body(lambda: iter(_PIECES), length))
        network = isinstance(seen, APIConnectionError)
        ensure(isinstance(seen, OpenAIError) and not network, f"{seen!r} was raised")
        ensure((yield from bench.whole("json")), "the next body is empty")


@keeps("body-closed")
def body_closed(bench: Bench) -> Flow[None]:
    closed = Event()
    kept: list[Iterator[bytes]] = []  # so that the garbage collector does not close them

    def long() -> Iterator[bytes]:
        try:
            for _ in range(1024):  # bounded: a transport may join them first
                yield bytes(65536)
        finally:
            closed.set()

    try:
        response = yield from bench.post("early-begun", Body(lambda: _kept(kept, long)))
        yield from bench.close_response(response)
    except APIConnectionError:  # a transport may raise for an early answer
        pass
    # A worker thread that still reads a piece may close them later. It does not need the event
    # loop, so this wait may block the loop.
    wait = partial(closed.wait, _PATIENCE)
    ensure(kept, "no pieces were made")
    ensure((yield from Call[bool](wait)), "the pieces were left open")


def _kept(kept: list[Iterator[bytes]], pieces: Callable[[], Iterator[bytes]]) -> Iterator[bytes]:
    kept.append(pieces())
    return kept[-1]


def _error_of(bench: Bench, body: Body) -> Flow[Exception]:
    try:
        yield from bench.post("json", body)
    except Exception as error:  # the caller checks which one
        return error
    raise AssertionError("no error")
