"""The fake transports keep all promises that do not need a network."""

from __future__ import annotations

import asyncio
import gzip
import math
from typing import Any

import pytest
import trio

from trunkline.errors import APIConnectionError, APITimeoutError, RateLimitError
from trunkline.http import URL, Headers, Request
from trunkline.network import Timeout
from trunkline.testing import (
    AsyncFakeTransport,
    Check,
    FakeTransport,
    MemoryPeer,
    Promise,
    Reply,
    Site,
    VirtualClock,
    async_checks,
    fake_async_client,
    fake_client,
    sync_checks,
)
from trunkline.transport import Capabilities

_ALSO = {
    "body-timeout", "cancelled-body", "cancelled-head", "closed-early", "cut-by-reset",
    "cut-chunks", "cut-length", "garbage", "head-timeout", "no-cookies", "nothing-added",
    "read-timeout-set", "reset-early",
}  # fmt: skip
"""Promises of the network that fakes keep too, because failures can be scripted."""

_MODELS = {
    "object": "list",
    "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "o"}],
}


def _kept(pairs: list[tuple[Promise, Check]]) -> list[Any]:
    kept = [check for promise, check in pairs if check.needs == "memory" or promise.name in _ALSO]
    return [pytest.param(check, id=check.promise.name) for check in kept]


@pytest.mark.parametrize("check", _kept(sync_checks()))
def test_fake_transport_put_to_the_check_keeps_the_promise(check: Check) -> None:
    """The fake transport passes the checks for real transports."""
    peer = MemoryPeer()
    transport = FakeTransport(peer.answer)
    peer.count_open = lambda: transport.open_responses
    with Site() as site:
        check.run(lambda _: transport, site, peer)
    assert transport.open_responses == 0


@pytest.mark.parametrize("runner", ["asyncio", "trio"])
@pytest.mark.parametrize("check", _kept(async_checks()))
def test_async_fake_transport_put_to_the_check_keeps_the_promise(check: Check, runner: str) -> None:
    """The async fake transport passes the checks for real transports, in both loops."""
    peer = MemoryPeer()
    transport = AsyncFakeTransport(peer.answer)
    peer.count_open = lambda: transport.open_responses
    with Site() as site:
        if runner == "asyncio":
            asyncio.run(check.run_async(lambda _: transport, site, peer))
        else:
            trio.run(check.run_async, lambda _: transport, site, peer)
    assert transport.open_responses == 0


def test_fake_client_retries_on_the_virtual_clock() -> None:
    """The pauses are those of the retries, half a second and twice as much, less an eighth."""
    client = fake_client(
        [APIConnectionError("lost", phase="connect"), Reply.of_error(500), _MODELS], max_retries=2
    )
    assert [model.id for model in client.models.list()] == ["m"]
    assert len(client.transport.requests) == 3
    assert client.transport.clock.slept == [0.4375, 0.875]
    assert client.transport.clock.now() == 1.3125


@pytest.mark.parametrize("run", [asyncio.run, lambda main: trio.run(lambda: main)])
def test_fake_async_client_retries_on_the_virtual_clock(run: Any) -> None:
    """The pauses are the same in sync code and in both loops."""
    client = fake_async_client([Reply.of_error(429), Reply.of_error(503), _MODELS])

    async def main() -> list[str]:
        return [model.id async for model in client.models.list()]

    assert run(main()) == ["m"]
    assert client.transport.clock.slept == [0.4375, 0.875]


def test_fake_client_copied_with_options_keeps_its_script_and_clock() -> None:
    """A copy from `with_options` has the same script and virtual clock."""
    client = fake_client([Reply.of_error(429), Reply.of_error(429)])
    with pytest.raises(RateLimitError):
        client.with_options(max_retries=1).models.list()
    assert client.transport.clock.slept == [0.4375]


def test_fake_client_ignores_the_keys_and_urls_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A developer's key and URL do not affect tests."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-own")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://own.test/v1")
    client = fake_client([_MODELS])
    client.models.list()
    sent = client.transport.requests[0]
    assert sent.url.host == "api.openai.com"
    assert sent.headers.get("authorization") == "Bearer fake-key"


def test_scripted_stream_that_pauses_too_long_times_out_in_virtual_time() -> None:
    """Scripted pauses between events count towards the limits of the stream."""
    chunk = {
        "id": "c",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "m",
        "choices": [],
    }
    client = fake_client([Reply.of_events(chunk, chunk, pause=5.0, end=(math.inf,))])
    stream = client.chat.completions.create(model="m", messages=[], stream=True, timeout=7.0)
    assert len(list(stream)) == 2
    late = fake_client([Reply.of_events(chunk, pause=8.0)])
    stream = late.chat.completions.create(model="m", messages=[], stream=True, timeout=7.0)
    with pytest.raises((APITimeoutError, APIConnectionError)):
        list(stream)
    assert late.transport.open_responses == 0


def test_scripted_connection_error_is_raised_as_a_transport_raises_it() -> None:
    """The raised error names the request and has the scripted one as its cause."""
    scripted = APIConnectionError("lost", phase="send")
    client = fake_client([scripted], max_retries=0)
    with pytest.raises(APIConnectionError, match=r"lost \(send to api\.openai\.com") as caught:
        client.models.list()
    assert caught.value.__cause__ is scripted
    request = client.transport.requests[0]
    for error in (APIConnectionError("lost", request, phase="send"), KeyError("lost")):
        with pytest.raises(type(error)) as caught_as_it_is:
            FakeTransport([error]).send(request, Timeout(None))
        assert caught_as_it_is.value is error


def test_reply_when_its_body_is_a_mapping_then_it_is_refused_with_the_remedy() -> None:
    """It would be read as a sequence of parts: its keys."""
    body: Any = {"data": []}
    with pytest.raises(TypeError, match=r"must be bytes or str: use Reply.of_json\(value\)"):
        Reply(200, body)


@pytest.mark.thorough
def test_reply_when_it_is_made_of_values_then_they_are_written_as_the_api_does() -> None:
    """JSON, errors and events have the API's headers and forms."""
    plain = Reply()
    assert (plain.status, plain.parts, plain.fields.multi_items(), plain.delay) == (
        200,
        (b"",),
        [],
        0.0,
    )
    headers = Headers([("a", "1"), ("a", "2")])
    assert Reply(204, "\u00e9", headers).fields is headers
    assert Reply(204, "\u00e9", headers).parts == ("\u00e9".encode(),)
    made = Reply.of_json({"a": 1}, status=201, headers={"x": "1"})
    assert (made.status, made.parts) == (201, (b'{"a": 1}',))
    assert made.fields.multi_items() == [("content-type", "application/json"), ("x", "1")]
    error = Reply.of_error(418, code="c")
    assert (error.status, error.body) == (418, '{"error": {"message": "scripted", "code": "c"}}')
    events = Reply.of_events({"a": 1}, "text")
    assert (events.status, events.fields.multi_items()) == (
        200,
        [("content-type", "text/event-stream")],
    )
    assert events.parts == (b'data: {"a": 1}\n\n', b"data: text\n\n", b"data: [DONE]\n\n")
    paused = Reply.of_events("a", "b", pause=2.0, done=False, end=(3.0,))
    assert paused.parts == (2.0, b"data: a\n\n", 2.0, b"data: b\n\n", 3.0)


@pytest.mark.thorough
def test_memory_peer_when_it_is_asked_then_it_answers_as_the_faulty_server() -> None:
    """The path names the behaviour; each request is recorded."""
    peer = MemoryPeer()

    def ask(path: str) -> Any:
        return peer.answer(Request("GET", peer.url_of(path)))

    def told(path: str) -> tuple[int, list[tuple[str, str]], Any]:
        reply = ask(path)
        return reply.status, reply.fields.multi_items(), reply.parts

    ok = b'{"ok":true}'
    assert str(peer.url_of("json")) == "http://peer.test/json"
    assert told("json?x=1") == (200, [], (ok,))
    assert [one.target for one in peer.requests] == ["/json?x=1"]
    fields = [("x-twice", "one"), ("x-twice", "two"), ("x-latin", "caf\xe9")]
    assert told("repeated") == (200, fields, (ok,))
    status, fields, (packed,) = told("gzip")
    assert (status, fields, gzip.decompress(packed)) == (200, [("content-encoding", "gzip")], ok)
    assert packed[4:8] == bytes(4)
    assert told("redirect") == (307, [("location", "/json")], (b"",))
    assert told("redirect-away") == (307, [("location", "http://other.test/json")], (b"",))
    assert told("status/418")[2] == (b'{"error": {"message": "status 418"}}',)
    assert told("status/418")[0] == 418
    assert told("echo?a=b") == (200, [], (b'{"target": "/echo?a=b"}',))
    assert (ask("silence").delay, told("hang")[2][1]) == (math.inf, math.inf)
    assert [len(part) for part in told("large")[2]] == [2**20]
    assert told("events")[2][1:] == (b'data: {"n":2}\n\n', b"data: [DONE]\n\n")
    for name in ("cut", "cut-chunked", "cut-by-reset"):
        status, fields, (first, error) = told(name)
        assert (status, fields, first, error.phase) == (200, [], ok, "body")
    for name in ("closed", "reset", "garbage"):
        assert (type(ask(name)), ask(name).phase) == (APIConnectionError, "headers")


@pytest.mark.thorough
def test_memory_peer_when_a_piece_is_read_before_its_release_then_it_fails() -> None:
    """A network would not have sent the piece yet."""
    for path, before, after in (
        ("gated-body", [], [b'{"ok":true}']),
        ("gated", [b'data: {"n":1}\n\n'], [b'data: {"n":2}\n\n']),
    ):
        peer = MemoryPeer()
        reply: Any = peer.answer(Request("GET", peer.url_of(path)))
        *sent, check, last = reply.parts
        assert (sent, [last], reply.status) == (before, after, 200)
        with pytest.raises(AssertionError, match="reads a piece that has not been sent"):
            check()
        peer.release()
        check()
        assert peer.connections == 0


@pytest.mark.thorough
def test_fake_transport_when_a_reply_is_late_then_the_clock_stops_at_the_limit() -> None:
    """A delay and the pauses of a body may last as long as the limit, and no longer."""
    request = Request("GET", URL.parse("http://peer.test/"))
    parts = (2.0, 1.5, b"a", 3, b"b", 2.0, 1.75, b"c")
    transport = FakeTransport([Reply(body=parts, delay=3.5), Reply(delay=3.75)])
    assert transport.capabilities == Capabilities(
        sync=True, loops=("asyncio", "trio"), proxies=(), network=False
    )
    stream: Any = transport.send(request, Timeout(3.5)).stream
    body = stream.iter_bytes()
    assert transport.clock.now() == 3.5
    assert [next(body), transport.clock.now()] == [b"a", 7.0]
    assert [next(body), transport.clock.now()] == [b"b", 10.0]
    with pytest.raises(APITimeoutError, match="the scripted answer exceeds") as caught:
        next(body)
    assert (caught.value.phase, transport.clock.now()) == ("body", 13.5)
    assert isinstance(caught.value.__cause__, TimeoutError)
    with pytest.raises(APITimeoutError) as caught:
        transport.send(request, Timeout(3.5))
    assert (caught.value.phase, transport.clock.now()) == ("headers", 17.0)
    assert transport.clock.slept == []
    with pytest.raises(AssertionError, match="there is no answer for request 3, GET /"):
        transport.send(request, Timeout(None))


@pytest.mark.thorough
def test_fake_client_given_a_transport_then_a_clock_or_network_is_refused() -> None:
    """They would have no effect."""
    transport, other = FakeTransport(), AsyncFakeTransport()
    for more in ({"clock": VirtualClock()}, {"network": True}):
        wrong: Any = more
        with pytest.raises(TypeError, match="have no effect on a transport: pass them to it"):
            fake_client(transport=transport, **wrong)
        with pytest.raises(TypeError, match="have no effect on a transport: pass them to it"):
            fake_async_client(transport=other, **wrong)
    assert fake_client(transport=transport).transport is transport
    clock = VirtualClock(3)
    for client in (fake_client(clock=clock, network=True), fake_async_client(clock=clock)):
        made: Any = client.transport
        assert made.clock is clock
        assert made.capabilities.network == (made.__class__ is FakeTransport)
    assert FakeTransport(lambda request: _MODELS).unused() == []
    assert FakeTransport([_MODELS]).unused() == [_MODELS]
