"""Errors of a server that is not where the client looks for it: the URL, the cause, the option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.transports.lanes import Lane, distinct_lanes
from tests.transports.native.scripted import once, peer
from trunkline import APIConnectionError, APIResponseValidationError, NotFoundError
from trunkline.errors import OpenAIError
from trunkline.testing.replies import Reply

PAGE = Reply(200, b"\n<!DOCTYPE html><title>Sign in</title>", {"content-type": "text/html"})
ABSENT = Reply(404, b"404 page not found", {"content-type": "text/plain"})


def failed(world: Any, reply: Reply, base_url: str, *, stream: bool = False) -> OpenAIError:
    """Return the error of a chat call."""
    client = world.client([reply], base_url=base_url)

    async def scenario() -> None:
        create = client.chat.completions.create
        await world.items(await world.do(create(model="m", messages=[], stream=stream)))

    with pytest.raises(OpenAIError) as caught:
        world.run(scenario)
    return caught.value


@pytest.mark.parametrize(
    ("base_url", "url", "said"),
    [
        (
            "http://h:8000",
            "http://h:8000/chat/completions",
            "there is no /v1, where most servers have the API: check base_url",
        ),
        (
            "http://h/v1/chat/completions?key=hidden",
            "http://h/v1/chat/completions/chat/completions",
            "base_url must end before the route, as in https://api.openai.com/v1",
        ),
    ],
)
def test_route_that_is_not_there_then_the_error_says_what_is_odd_about_base_url(
    world: Any, base_url: str, url: str, said: str
) -> None:
    """The URL, without its query, and the option."""
    error = failed(world, ABSENT, base_url)
    assert isinstance(error, NotFoundError)
    assert str(error) == f"Error code: 404 - 404 page not found (POST {url}: {said})"


@pytest.mark.parametrize(
    ("reply", "base_url"),
    [(ABSENT, "http://h/v1"), (ABSENT, "http://h/proxy/v2/openai"),
     (Reply.of_error(404, "no such model", code="model_not_found"), "http://h")],
)  # fmt: skip
def test_answer_that_is_probably_of_the_api_then_there_is_no_guess(
    world: Any, reply: Reply, base_url: str
) -> None:
    """The base URL looks right, or the error has a code of the API."""
    error = failed(world, reply, base_url)
    said = "no such model" if base_url == "http://h" else "404 page not found"
    assert str(error) == f"Error code: 404 - {said}"


@pytest.mark.parametrize("base_url", ["http://h", "http://h/v1/chat/completions"])
def test_status_that_says_nothing_of_the_route_then_there_is_no_guess(
    world: Any, base_url: str
) -> None:
    """A server that refuses a request has found its route, whatever the base URL looks like."""
    error = failed(world, Reply(400, b"too long", {"content-type": "text/plain"}), base_url)
    assert str(error) == "Error code: 400 - too long"


def test_answer_that_is_not_json_and_has_no_content_type_then_the_error_says_so(
    world: Any,
) -> None:
    error = failed(world, Reply(200, b"oops"), "http://h/v1")
    assert str(error).startswith("expected JSON, got no content type (status 200): ")


@pytest.mark.parametrize("stream", [False, True])
def test_web_page_in_place_of_json_then_the_error_says_so(world: Any, stream: bool) -> None:
    """For a whole answer and for a stream."""
    error = failed(world, PAGE, "http://h/v1", stream=stream)
    assert isinstance(error, APIResponseValidationError)
    assert str(error).endswith(
        "(POST http://h/v1/chat/completions: this is a web page, not the API: check base_url, "
        "and the proxy)"
    )


@pytest.fixture
def plain() -> Iterator[str]:
    """The address of a server that answers a TLS handshake in plain HTTP."""
    refusal = b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n"
    with peer(once(lambda _: refusal)) as serving:
        yield f"{serving.url.replace('http', 'https')}/v1"


@distinct_lanes
def test_server_without_tls_then_the_error_names_the_option(
    name: str, world: str, plain: str
) -> None:
    """The address, the reason and the option."""
    lane = Lane(name, world, plain)

    async def scenario(client: Any) -> None:
        made = client.models.list()
        if not lane.is_sync:
            await made

    with pytest.raises(APIConnectionError) as caught:
        lane.run(scenario)
    assert "the server may not use TLS there: check http or https in base_url" in str(caught.value)
    assert f"(tls to {plain.split('/')[2]}, " in str(caught.value)
