"""Redirects: followed only within the configured origin, and a limited number of times."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import RedirectError
from trunkline.http import URL, Body, Headers, Request, Response
from trunkline.middleware import Stage, send
from trunkline.testing import FaultyServer
from trunkline.testing.fakes import fake_client
from trunkline.testing.flows import Played, play
from trunkline.testing.replies import Reply
from trunkline_plugins.redirects import MOST, around, redirected

HEADERS = Headers({
    "Authorization": "Bearer hunter2", "OpenAI-Organization": "org", "X-Own": "own",
    "Content-Type": "application/json",
})  # fmt: skip
REQUEST = Request("POST", URL.parse("https://h.example/v1/chat?a=1"), HEADERS, b"the prompt")


def to(location: str, status: int = 307) -> Reply:
    return Reply(status, b"moved", {"location": location} if location else {})


def followed(*answers: Any, request: Request = REQUEST) -> Played[Response]:
    return play(redirected(request, send), answers)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/v2/chat", "https://h.example/v2/chat"),
        ("https://h.example/v2/chat?b=2", "https://h.example/v2/chat?b=2"),
        ("https://H.EXAMPLE:443/v2", "https://h.example/v2"),
        ("//h.example/v2", "https://h.example/v2"),
        ("other", "https://h.example/v1/other"),
        ("?b=2", "https://h.example/v1/chat?b=2"),
        ("/v2#part", "https://h.example/v2"),
    ],
)
@pytest.mark.parametrize("status", [307, 308])
def test_redirect_within_the_origin_then_the_same_request_goes_there(
    location: str, target: str, status: int
) -> None:
    """Method, body and headers are kept, and the first response is closed."""
    played = followed(to(location, status), Reply(200, b"ok"))
    second = played.requests[1]
    assert str(second.url) == target
    assert (second.method, second.body) == ("POST", b"the prompt")
    assert second.headers == HEADERS
    assert played.story[:2] == ["Send POST /v1/chat?a=1", f"Discard {status}"]


@pytest.mark.parametrize("status", [301, 302, 303])
def test_redirect_that_turns_into_a_get_then_the_body_stays_behind(status: int) -> None:
    """301, 302 and 303 turn a POST into a GET without a body, as RFC 9110 allows."""
    second = followed(to("/v2", status), Reply(200)).requests[1]
    assert (second.method, second.body) == ("GET", b"")
    assert str(second.url) == "https://h.example/v2"
    assert "content-type" not in second.headers


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_redirect_of_a_get_then_it_stays_what_it_was(method: str) -> None:
    """A 303 does not change GET and HEAD."""
    request = REQUEST.evolve(method=method, body=b"")
    second = followed(to("/v2", 303), Reply(200), request=request).requests[1]
    assert (second.method, second.headers) == (method, HEADERS)


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example/v1/chat",
        "http://h.example/v1/chat",
        "https://h.example:8443/v1/chat",
        "//evil.example/v1",
        "https://h.example.evil.example/",
        "https://h.example@evil.example/",
        "https://evil.example/\\@h.example/",
        "ftp://h.example/",
        "javascript:alert(1)",
        "/with space",
        "",
    ],
)
def test_redirect_to_anywhere_else_then_nothing_is_sent_and_a_typed_error_says_why(
    location: str,
) -> None:
    """Nothing is sent to another origin, and the response is closed."""
    played = followed(to(location))
    assert isinstance(played.error, RedirectError)
    assert len(played.requests) == 1
    assert played.transport.open_responses == 0
    assert not played.error.may_have_acted
    assert "hunter2" not in str(played.error)


def test_redirect_to_another_origin_then_both_are_named() -> None:
    """The error names both origins, but not the query."""
    error = followed(to("https://evil.example/v1/chat?secret=1")).error
    assert "https://h.example redirects to https://evil.example:" in str(error)
    assert "secret" not in str(error)


def test_redirect_without_location_then_that_is_what_the_error_says() -> None:
    """The error says that the Location is missing."""
    assert "no usable Location" in str(followed(to("")).error)


def test_redirect_that_quotes_the_key_in_a_damaged_location_then_no_cause_shows_it() -> None:
    """The cause names the URL, with asterisks instead of the key."""
    key = "Bearer hunter2-hunter2"
    request = REQUEST.evolve(headers=Headers({"Authorization": key}))
    error = followed(to("https://h:hunter2-hunter2/"), request=request).error
    assert error is not None
    assert "URL 'https://h:**********/' has an invalid host or port" in str(error)
    assert str(error.__cause__) == "URL 'https://h:**********/' has an invalid host or port"


def test_redirects_without_end_then_they_are_bounded() -> None:
    """Endless redirects raise an error, and all responses are closed."""
    played = followed(*[to("/v1/loop?secret=1")] * (MOST + 1))
    assert isinstance(played.error, RedirectError)
    assert str(played.error).endswith("the last to https://h.example/v1/loop")
    assert str(MOST) in str(played.error)
    assert len(played.requests) == MOST + 1
    assert played.transport.open_responses == 0


def test_redirects_when_there_are_five_then_they_are_followed_and_a_sixth_is_refused() -> None:
    """Five is the number that the documentation promises."""
    assert MOST == 5
    answer = Reply(200, b"there")
    assert followed(*[to("/v1/loop")] * 5, answer).result.status == 200
    assert isinstance(followed(*[to("/v1/loop")] * 6, answer).error, RedirectError)


def test_redirect_over_a_socket_that_turns_into_a_get_then_the_new_place_is_asked(
    world: Any,
) -> None:
    """The server sees a GET of the new path, without a body."""

    def move(exchange: Any) -> None:
        exchange.reply("303 See Other", b"", "location: /json/there")

    with FaultyServer(behaviours={"move": move}) as server:
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI

        async def scenario() -> Any:
            client = kind(base_url=server.url, api_key="k", proxy="")
            try:
                return await world.do(client.post("/move", body={"prompt": "x"}))
            finally:
                await world.do(client.close())

        world.run(scenario)
    seen = [(one.method, one.target, one.body) for one in server.requests]
    assert seen == [("POST", "/move", b'{"prompt":"x"}'), ("GET", "/json/there", b"")]


def test_redirects_of_a_plugin_then_its_layer_has_the_documented_name() -> None:
    """A user's plugin replaces the layer by its name."""
    (layer,) = around()
    assert (layer.stage, layer.name, layer.middleware) == (Stage.WIRE, "redirects", redirected)


def test_redirect_that_comes_back_after_another_host_then_it_ends_at_the_first_hop() -> None:
    """Every hop must stay within the origin of the call."""
    played = followed(to("/v1/one"), to("https://evil.example/"))
    assert isinstance(played.error, RedirectError)
    assert [str(request.url.origin) for request in played.requests] == ["https://h.example"] * 2


def test_redirect_after_a_body_that_can_be_sent_once_then_it_is_refused() -> None:
    """A redirect is refused if the body cannot be sent again."""
    request = REQUEST.evolve(body=Body(partial(iter, [b"x"]), replayable=False))
    played = followed(to("/v2"), request=request)
    assert isinstance(played.error, RedirectError)
    assert "once" in str(played.error)


def test_redirect_to_another_host_in_a_client_then_it_is_not_tried_again() -> None:
    """A refused redirect is not retried, and the error has neither prompt nor key."""
    client = fake_client([to("https://evil.example/")], api_key="hunter2")
    with pytest.raises(RedirectError) as caught:
        client.post("/chat", body={"prompt": "the prompt"})
    assert len(client.transport.requests) == 1
    assert caught.value.request is not None
    assert caught.value.request.body == b""
    assert "authorization" not in caught.value.request.headers
