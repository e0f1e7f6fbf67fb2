"""Servers and proxies that quote secrets of a request: no error shows, pickles or logs them."""

from __future__ import annotations

import json
import logging
import pickle
from base64 import b64encode
from collections.abc import Callable, Iterator
from traceback import TracebackException
from typing import Any

import pytest

from tests.transports.lanes import SECONDS, Lane, adopting_lanes, distinct_lanes
from tests.transports.native.scripted import once, peer
from trunkline import OpenAIError
from trunkline.network import Timeout
from trunkline.testing.server import Exchange, FaultyServer

KEY = "gw/5f3a+Hunter2="
IN_QUERY = "q-9d1cSesame"
PASSWORD = "open-barley"
PROXY_USER = f"porter:{PASSWORD}"
BASIC = b64encode(PROXY_USER.encode()).decode()
SECRETS = (KEY, IN_QUERY, PASSWORD, BASIC)
SHORT = Timeout(SECONDS, read=2.0)


def quoted(exchange: Exchange) -> str:
    """The secrets as the request had them."""
    return f"{exchange.request.headers['authorization']} of {exchange.request.target}"


def error_of(exchange: Exchange, status: str) -> None:
    said = quoted(exchange)
    error = {"message": said, "code": KEY, "type": said, "param": [said], KEY: 1}
    body = json.dumps({"error": error}).encode()
    exchange.reply(status, body, f"x-request-id: {said}", f"set-cookie: a={KEY}; b={KEY}")


def reply(head: str, body: str, *fields: str) -> Callable[[Exchange], None]:
    """Return a behaviour that replies with these texts; ``QUOTED`` is replaced."""

    def answer(exchange: Exchange) -> None:
        said = quoted(exchange)
        parts = [part.replace("QUOTED", said) for part in (head, body, *fields)]
        exchange.reply(parts[0], parts[1].encode(), *parts[2:])

    return answer


def raw(text: str) -> Callable[[Exchange], None]:
    """Return a behaviour that sends these bytes and hangs up; ``QUOTED`` is replaced."""

    def answer(exchange: Exchange) -> None:
        exchange.send(text.replace("QUOTED", quoted(exchange)).encode("latin-1"))
        exchange.hang_up()

    return answer


OK = "HTTP/1.1 200 OK\r\n"
BEHAVIOURS: dict[str, Callable[[Exchange], None]] = {
    "status-line": raw("QUOTED\r\n\r\n"),
    "version": raw("HTTP/QUOTED 200 OK\r\n\r\n"),
    "header-line": raw(f"{OK}QUOTED\r\n\r\n"),
    "length": raw(f"{OK}content-length: QUOTED\r\n\r\n"),
    "lengths": raw(f"{OK}content-length: 1\r\ncontent-length: {KEY}\r\n\r\n"),
    "transfer": raw(f"{OK}transfer-encoding: QUOTED\r\n\r\n"),
    "chunk": raw(f"{OK}transfer-encoding: chunked\r\n\r\nQUOTED\r\n"),
    "trailer": raw(f"{OK}transfer-encoding: chunked\r\n\r\n0\r\nQUOTED\r\n\r\n"),
    "reason": reply("400 QUOTED", "QUOTED", "x-request-id: QUOTED"),
    "error": lambda exchange: error_of(exchange, "401 QUOTED"),
    "error-500": lambda exchange: error_of(exchange, "500 QUOTED"),
    "list": reply("400 No", '["QUOTED"]'),
    "html": reply("200 OK", "<p>QUOTED", "content-type: text/html; QUOTED"),
    "json": reply("200 OK", '{"a": QUOTED}', "content-type: application/json; QUOTED"),
    "array": reply("200 OK", '["QUOTED"]', "x-echo: QUOTED"),
    "coding": reply("200 OK", "{}", f"content-encoding: {KEY}"),
    "location": reply("307 Go", "", "location: http://QUOTED/"),
    "location-query": reply("307 Go", "", f"location: /x y?k={KEY}"),
    "location-elsewhere": reply("307 Go", "", f"location: http://elsewhere.test/{KEY}?k={KEY}"),
    "loop": reply("307 Go", "", f"location: /v1/loop?k={KEY}&code={IN_QUERY}"),
    "event": reply("200 OK", 'data: {"error": {"message": "QUOTED", "code": "QUOTED"}}\n\n',
                   "content-type: text/event-stream"),
    "event-json": reply("200 OK", "data: QUOTED\n\n", "content-type: text/event-stream"),
    "event-html": reply("200 OK", "<p>QUOTED", "content-type: text/html; QUOTED"),
    "event-cut": reply("200 OK", 'data: {"id": "QUOTED"}\n\n',
                       "content-type: text/event-stream"),
    "event-coding": reply("200 OK", "data: {}\n\n", f"content-encoding: {KEY}"),
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    def answer(exchange: Exchange) -> None:
        path = exchange.request.target.partition("?")[0]
        BEHAVIOURS[path.split("/")[2]](exchange)

    with FaultyServer(behaviours={"v1": answer}) as made:
        yield made


@pytest.fixture(params=[b"HTTP/1.1 407 %b\r\nx-quoted: %b\r\ncontent-length: 0\r\n\r\n", b"%b%b"])
def tunnels(request: pytest.FixtureRequest) -> Iterator[str]:
    """A proxy that wants another password, and quotes the one that it got."""

    def refuse(head: bytes) -> bytes:
        said = head.partition(b"Basic ")[2].partition(b"\r\n")[0]
        answer: bytes = request.param % (said, PROXY_USER.encode())
        return answer

    with peer(once(refuse)) as proxy:
        yield proxy.url.replace("http://", f"http://{PROXY_USER}@")


def failed(lane: Lane, *, streams: bool = False) -> OpenAIError:
    """Return the error of a call."""

    async def scenario(client: Any) -> None:
        made = client.chat.completions.create(
            model="m", messages=[], stream=streams, extra_query={"code": IN_QUERY}
        )
        answer = made if lane.is_sync else await made
        if streams and lane.is_sync:
            list(answer)
        elif streams:
            async with answer:
                [item async for item in answer]

    with pytest.raises(OpenAIError) as raised:
        lane.run(scenario)
    return raised.value


def shown(error: OpenAIError, log: str) -> str:
    """Everything that is shown, stored or logged of an error."""
    restored = pickle.loads(pickle.dumps(error))
    trace = "".join(TracebackException.from_exception(error).format())
    attributes = [f"{one.__dict__!r} {one!r} {one}" for one in (error, restored)]
    response = getattr(error, "response", None)
    parts = [response.headers.items_in_order, response.content] if response else []
    return "\n".join([trace, repr(pickle.dumps(error)), *attributes, repr(parts), log])


def assert_hidden(text: str) -> None:
    found = [line for line in text.splitlines() if any(secret in line for secret in SECRETS)]
    assert found == []


@distinct_lanes
@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_server_that_quotes_the_request_then_nothing_shows_its_secrets(
    name: str, world: str, behaviour: str, server: FaultyServer, caplog: pytest.LogCaptureFixture
) -> None:
    """The key and the query, in every part of a response."""
    # urllib3 itself warns of such a line, and quotes it (docs/guides/logging.md).
    caplog.handler.addFilter(lambda record: record.name.startswith("trunkline"))
    lane = Lane(name, world, f"{server.url}/v1/{behaviour}", api_key=KEY, timeout=SHORT)
    with caplog.at_level(logging.DEBUG, "trunkline"):
        error = failed(lane, streams=behaviour.startswith("event"))
    assert_hidden(shown(error, caplog.text))


@adopting_lanes
@pytest.mark.parametrize("behaviour", ["status-line", "error", "chunk", "event-cut"])
def test_server_that_quotes_the_request_of_a_users_session_then_nothing_shows_its_secrets(
    name: str, world: str, behaviour: str, server: FaultyServer, caplog: pytest.LogCaptureFixture
) -> None:
    """The same over the user's session."""
    lane = Lane(
        name, world, f"{server.url}/v1/{behaviour}", adopts=True, api_key=KEY, timeout=SHORT
    )
    with caplog.at_level(logging.DEBUG, "trunkline"):
        error = failed(lane, streams=behaviour.startswith("event"))
    assert_hidden(shown(error, caplog.text))


@distinct_lanes
def test_proxy_that_quotes_its_password_then_nothing_shows_it(
    name: str, world: str, tunnels: str, caplog: pytest.LogCaptureFixture
) -> None:
    """In the status line and in a header of its refusal, and in what is not HTTP."""
    lane = Lane(name, world, "https://somewhere.test/v1", api_key=KEY, proxy=tunnels)
    with caplog.at_level(logging.DEBUG, "trunkline"):
        error = failed(lane)
    assert_hidden(shown(error, caplog.text))
