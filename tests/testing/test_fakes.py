"""The fake transports keep all promises that do not need a network."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import pytest
import trio

from trunkline.errors import APIConnectionError, APITimeoutError, RateLimitError
from trunkline.testing import (
    AsyncFakeTransport,
    Check,
    FakeTransport,
    MemoryPeer,
    Promise,
    Reply,
    Site,
    async_checks,
    fake_async_client,
    fake_client,
    sync_checks,
)

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


def test_reply_when_its_body_is_a_mapping_then_it_is_refused_with_the_remedy() -> None:
    """It would be read as a sequence of parts: its keys."""
    body: Any = {"data": []}
    with pytest.raises(TypeError, match=r"must be bytes or str: use Reply.of_json\(value\)"):
        Reply(200, body)
