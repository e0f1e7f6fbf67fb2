"""Responses, over a socket, answer to the names that code written for openai-python uses."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from trunkline import APIStatusError, AsyncOpenAI, NotFoundError, OpenAI, OpenAIError, Response
from trunkline.http import URL, Headers, Request
from trunkline.local import LocalServer
from trunkline.taps import Ending, Tap

ASK: Any = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


KINDS = ("informational", "success", "redirect", "client_error", "server_error", "error")


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    with LocalServer() as running:
        yield running


@pytest.fixture
def session(world: Any, server: LocalServer) -> Any:
    """Runs a scenario with a client of this world, which is closed after it."""

    def run(scenario: Any) -> Any:
        async def closing() -> Any:
            kind = OpenAI if world.is_sync else AsyncOpenAI
            client = kind(api_key="none", base_url=f"{server.url}/v1", max_retries=0)
            try:
                return await scenario(client)
            finally:
                await world.do(client.close())

        return world.run(closing)

    return run


def test_raw_response_when_read_then_it_and_its_http_response_answer_as_those_of_openai_python(
    world: Any, session: Any
) -> None:
    """It is closed, has the request and its duration, and its parts are those of the response."""

    async def scenario(client: Any) -> None:
        raw = await world.do(client.chat.completions.with_raw_response.create(**ASK))
        assert raw.is_closed is True
        assert json.loads(raw.http_request.content) == ASK
        assert raw.url == raw.http_request.url == str(raw.url)
        assert raw.url.path == "/v1/chat/completions"
        assert timedelta() < raw.elapsed < timedelta(seconds=30)
        found = raw.http_response
        assert (found.status_code, found.reason_phrase) == (200, "OK")
        assert (found.is_success, found.is_error, found.is_closed) == (True, False, True)
        assert found.json() == json.loads(found.text) == raw.json()
        assert found.read() == await found.aread() == raw.content
        assert found.url is raw.url
        assert found.raise_for_status() is found
        assert b"".join(found.iter_bytes(5)) == "".join(found.iter_text(5)).encode() == raw.content
        assert list(found.iter_lines()) == found.text.splitlines()

    session(scenario)


def test_raw_response_when_parsed_then_each_type_is_made_once(world: Any, session: Any) -> None:
    """`parse` returns the same object again, and `to` asks for another type."""

    async def scenario(client: Any) -> None:
        raw = await world.do(client.models.with_raw_response.list())
        assert raw.parse() is raw.parse()
        assert raw.parse(to=dict)["object"] == "list"
        assert raw.parse(to=str) == raw.text
        await with_open(world, client.models.with_streaming_response.list(), parsed)

    async def parsed(response: Any) -> None:
        first = await world.do(response.parse())
        assert await world.do(response.parse()) is first
        assert (await world.do(response.parse(to=dict)))["object"] == "list"

    session(scenario)


def test_streaming_response_when_its_body_is_read_or_left_then_it_is_closed(
    world: Any, session: Any
) -> None:
    """`is_closed` is false while the body is on the wire."""

    async def scenario(client: Any) -> None:
        opens = client.models.with_streaming_response.list
        kept = await with_open(world, opens(), left_unread)
        assert kept.is_closed
        for read in (parse, iterate):
            await with_open(world, opens(), read)

    async def left_unread(response: Any) -> Any:
        assert not response.is_closed
        assert not response.http_response.is_closed
        return response

    async def parse(response: Any) -> None:
        await world.do(response.parse())
        assert response.is_closed

    async def iterate(response: Any) -> None:
        await world.items(response.iter_bytes())
        assert response.is_closed

    session(scenario)


def test_stream_when_its_response_is_closed_then_it_ends_and_frees_its_connection(
    world: Any, session: Any
) -> None:
    """`stream.response.close()` has the effect of closing the stream."""

    async def scenario(client: Any) -> None:
        stream = await world.do(client.chat.completions.create(**ASK, stream=True))
        found = stream.response
        assert (found.is_closed, found.status_code) == (False, 200)
        with pytest.raises(OpenAIError, match="has not been read"):
            found.text  # noqa: B018  # the property raises
        wrong = found.aclose if world.is_sync else found.close
        with pytest.raises(OpenAIError, match="belongs to"):
            await world.do(wrong())
        assert not found.is_closed
        for _ in range(2):
            await world.do(found.close() if world.is_sync else found.aclose())
        assert found.is_closed
        with pytest.raises(OpenAIError, match="closed before its end"):
            await world.items(stream)

    session(scenario)


def test_stream_when_it_ends_then_its_response_is_closed(world: Any, session: Any) -> None:
    """The response of a stream follows the state of the stream."""

    async def scenario(client: Any) -> None:
        raw = await world.do(client.chat.completions.with_raw_response.create(**ASK, stream=True))
        assert not raw.is_closed
        stream = raw.parse()
        assert stream.response is raw.http_response
        assert await world.items(stream)
        assert raw.is_closed

    session(scenario)


def test_error_when_raised_then_its_response_and_request_answer_too(
    world: Any, session: Any
) -> None:
    """`error.response` has the body, and the request of both is the same object."""

    async def scenario(client: Any) -> None:
        with pytest.raises(NotFoundError) as caught:
            await world.do(client.models.retrieve("none-such"))
        found = caught.value.response
        assert (found.status_code, found.reason_phrase, found.is_error) == (404, "Not Found", True)
        assert (found.is_client_error, found.is_server_error, found.is_closed) == (
            True,
            False,
            True,
        )
        assert found.json()["error"]["message"] in caught.value.message
        assert found.request is caught.value.request
        assert found.url.path == "/v1/models/none-such"
        with pytest.raises(APIStatusError):
            found.raise_for_status()

    session(scenario)


async def with_open(world: Any, manager: Any, use: Any) -> Any:
    """Enter a context manager of this world, and return the result of `use`."""
    if world.is_sync:
        with manager as response:
            return await use(response)
    async with manager as response:
        return await use(response)


def answer(content: bytes | None, content_type: str = "application/json") -> Response:
    request = Request("GET", URL.parse("http://h/v1/models?a=1&a=2&b="))
    headers = Headers([("Content-Type", content_type), ("Via", "a, b"), ("via", "c")])
    return Response(599, headers, request, content=content)


@pytest.mark.parametrize(
    ("content_type", "charset", "encoding", "text"),
    [
        ("text/plain; charset=ISO-8859-1", "iso-8859-1", "iso8859-1", "é"),
        ("text/plain", None, "utf-8", "\ufffd"),
        ('text/plain; charset="no such"', "no such", "utf-8", "\ufffd"),
    ],
)
def test_text_when_a_character_set_is_named_then_it_decodes_the_body(
    content_type: str, charset: str | None, encoding: str, text: str
) -> None:
    """An unknown character set is read as UTF-8."""
    found = answer("é".encode("latin-1"), content_type)
    assert (found.charset_encoding, found.encoding, found.text) == (charset, encoding, text)


def test_json_when_the_body_is_not_json_then_it_raises_the_error_of_the_standard_library() -> None:
    """Code that expects httpx or requests catches json.JSONDecodeError."""
    for content in (b"<html>", b"[" * 100_000):
        with pytest.raises(json.JSONDecodeError):
            answer(content).json()
    assert answer(b"1.5").json(parse_float=str) == "1.5"


def test_status_when_it_is_the_first_of_a_kind_then_it_is_of_that_kind() -> None:
    """As RFC 9110 counts them; an error is of the client or of the server."""
    kinds = {
        199: {"informational"}, 200: {"success"}, 299: {"success"}, 300: {"redirect"},
        399: {"redirect"}, 400: {"client_error", "error"}, 499: {"client_error", "error"},
        500: {"server_error", "error"}, 599: {"server_error", "error"},
    }  # fmt: skip
    for status, expected in kinds.items():
        found = Response(status, Headers(), Request("GET", URL.parse("http://h")))
        assert {kind for kind in KINDS if getattr(found, f"is_{kind}")} == expected
        assert found.is_closed  # there is no connection


class Wire:
    """A body on the wire, of both worlds; records that it is left."""

    def __init__(self) -> None:
        self.times = 0

    def close(self) -> None:
        self.times += 1

    async def aclose(self) -> None:
        self.times += 1


class Ended(Tap):
    """Records how the body ended."""

    def __init__(self) -> None:
        self.how: list[str] = []

    def end(self, ending: Ending) -> None:
        self.how.append(ending.how)


def test_response_when_closed_twice_then_its_connection_and_taps_end_once() -> None:
    """In sync and in async code."""
    for close in (lambda found: found.close(), lambda found: asyncio.run(found.aclose())):
        wire, tap = Wire(), Ended()
        request = Request("GET", URL.parse("http://h"))
        found = Response(200, Headers(), request, stream=wire)  # type: ignore[arg-type]  # a fake
        found.tap(tap)
        assert not found.is_closed
        for _ in range(2):
            close(found)
        assert (found.is_closed, wire.times, tap.how) == (True, 1, ["closed"])


def test_text_when_iterated_then_its_pieces_have_the_size_or_are_the_whole() -> None:
    """Characters are counted, not bytes."""
    found = answer("aéb".encode())
    assert [*found.iter_text(2)] == ["aé", "b"]
    assert [*found.iter_text()] == ["aéb"]
    assert [*answer(b"").iter_text()] == []


def test_headers_and_url_when_asked_by_names_of_httpx_then_all_values_are_there() -> None:
    """Repeated fields can be read separately, and a query as a mapping."""
    found = answer(b"")
    assert found.headers.get_list("VIA") == ["a, b", "c"]
    assert found.headers.get_list("via", split_commas=True) == ["a", "b", "c"]
    assert found.headers.multi_items()[1] == ("via", "a, b")
    assert found.url.params == {"a": "1", "b": ""}
    assert found.reason_phrase == ""
    assert list(found.iter_bytes()) == []
    assert found.url == "http://h/v1/models?a=1&a=2&b="
    assert (found.url != "http://h/v1/models?a=1&a=2&b=") is False
    assert found.url != "http://h/v1/models"
    assert len({found.url, "http://h/v1/models?a=1&a=2&b="}) == 1
    assert found.url != 5
