"""Requests by HTTP method, such as ``client.get``, and the URLs that they refuse."""

from __future__ import annotations

import gzip
import io
import json
from traceback import TracebackException
from typing import Any, TypeVar, get_origin

import pytest

from tests.uploads.read_forms import parts_of
from trunkline.answers.pages import AsyncCursorPage, SyncCursorPage
from trunkline.answers.streams import AsyncStream, Stream
from trunkline.http import Response
from trunkline.models import BaseModel
from trunkline.testing.replies import Reply
from trunkline.values import omit

T = TypeVar("T")


class Thing(BaseModel):
    """A model for answers."""

    id: str


def call(world: Any, method: Any, *args: Any, **arguments: Any) -> Any:
    return world.run(lambda: world.do(method(*args, **arguments)))


@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_verb_when_called_then_it_sends_its_method_and_gives_the_type(
    world: Any, method: str
) -> None:
    """Every HTTP method sends the request with authentication and returns the given type."""
    client = world.client([{"id": "1", "new": 2}])
    made = call(world, getattr(client, method), "/things/1", cast_to=Thing, query={"a": [1]})
    (request,) = client.transport.requests
    assert isinstance(made, Thing)
    assert made.new == 2
    assert request.method == method.upper()
    assert request.url.target == "/v1/things/1?a%5B%5D=1"
    assert request.headers["authorization"] == "Bearer fake-key"


def test_verb_given_a_body_then_it_is_sent_as_json(world: Any) -> None:
    """Mappings, lists and models are sent as JSON."""
    client = world.client([{}] * 4)
    for body in ({"a": [1]}, [1, {"b": None}], Thing(id="1"), {"m": Thing(id="1")}):
        call(world, client.post, "/x", body=body)
    sent = [json.loads(request.body) for request in client.transport.requests]
    assert sent == [{"a": [1]}, [1, {"b": None}], {"id": "1"}, {"m": {"id": "1"}}]


def test_verb_with_stream_then_events_come(world: Any) -> None:
    """With `stream=True` the events have the given type."""
    client = world.client([Reply.of_events({"id": "1"}, {"id": "2"})])

    async def scenario() -> Any:
        stream = await world.do(client.post("/x", cast_to=Thing, stream=True, body={}))
        return await world.items(stream)

    assert [event.id for event in world.run(scenario)] == ["1", "2"]


class Own(Stream[Thing]):
    """A stream of a user, of a type that its declaration has."""


class OwnOfAny(AsyncStream[T]):
    """A stream of a user, of a type that its use may have."""


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("sync_class", "async_class", "cast_to"),
    [
        (Stream[Thing], AsyncStream[Thing], object),
        (Stream, AsyncStream, Thing),
        (Own, OwnOfAny[Thing], object),
        (Own, OwnOfAny, Thing),
    ],
)
def test_verb_with_a_class_of_streams_then_it_is_made_and_has_its_events(
    world: Any, sync_class: Any, async_class: Any, cast_to: Any
) -> None:
    """The type of the events is that of the class, else `cast_to`."""
    client = world.client([Reply.of_events({"id": "1"}, {"id": "2"})])
    kind = sync_class if world.is_sync else async_class

    async def scenario() -> Any:
        options = {"stream_cls": kind, "cast_to": cast_to, "body": {}}
        stream = await world.do(client.post("/x", stream=True, **options))
        return stream, await world.items(stream)

    stream, events = world.run(scenario)
    assert type(stream) is (get_origin(kind) or kind)
    assert events == [Thing(id="1"), Thing(id="2")]


def test_verb_with_raw_response_then_head_and_parsed_value_come(world: Any) -> None:
    """``client.with_raw_response.get`` returns the raw response, which can be parsed."""
    client = world.client([{"id": "1"}])
    raw = call(world, client.with_raw_response.get, "/x", cast_to=Thing)
    assert raw.status_code == 200
    assert raw.parse().id == "1"


def test_verb_given_options_of_openai_python_then_they_are_understood(world: Any) -> None:
    """The `options` argument of openai-python is accepted."""
    client = world.client([{}])
    options = {"headers": {"X": "y"}, "params": {"a": 1}, "extra_json": {"b": 2}, "timeout": 3}
    call(world, client.post, "/x", body={"a": 1}, options=options)
    (request,) = client.transport.requests
    assert request.headers["x"] == "y"
    assert request.url.query == "a=1"
    assert json.loads(request.body) == {"a": 1, "b": 2}
    assert request.timeout.read == 3


@pytest.mark.parametrize(
    "arguments", [{"qeury": {}}, {"options": {"header": {}}}, {"stream_cls": object}]
)
def test_verb_given_an_unknown_argument_then_it_is_named(world: Any, arguments: Any) -> None:
    """A misspelt argument or option raises a TypeError that names it."""
    name = next(iter(arguments.get("options", arguments)))
    with pytest.raises(TypeError, match=name):
        call(world, world.client().get, "/x", **arguments)


def test_verb_given_omit_then_it_is_as_if_it_were_not_given(world: Any) -> None:
    """An argument that is omit counts as not passed, as for declared operations."""
    client = world.client([{}], timeout=7)
    call(world, client.get, "/x", timeout=omit, query=omit, max_retries=omit)
    (request,) = client.transport.requests
    assert request.timeout.read == 7
    assert request.url.query == ""


@pytest.mark.parametrize(
    ("path", "origin"),
    [
        ("https://evil.example/v1/things", "https://evil.example"),
        ("http://api.example.com/v1/things", "http://api.example.com"),
        ("https://api.example.com:8443/v1/things", "https://api.example.com:8443"),
        ("https://api.example.com.evil.example/", "https://api.example.com.evil.example"),
        ("HTTPS://EVIL.example/", "https://evil.example"),
        ("https://sub.api.example.com/", "https://sub.api.example.com"),
    ],
)
def test_verb_given_a_url_of_another_origin_then_nothing_is_sent_and_both_are_named(
    world: Any, path: str, origin: str
) -> None:
    """The key and the body are sent only to the configured origin."""
    client = world.client(base_url="https://api.example.com/v1")
    with pytest.raises(ValueError, match=r"are for https://api\.example\.com: create") as caught:
        call(world, client.post, path, body={"secret": 1})
    assert f"URL of {origin}," in str(caught.value)
    assert client.transport.requests == []


def test_verb_given_a_url_of_the_same_origin_then_it_is_used_as_it_is(world: Any) -> None:
    """A URL of the same origin, as in a link, keeps its path and query."""
    client = world.client([{}], base_url="https://api.example.com/v1?fixed=1")
    call(world, client.get, "https://API.example.com:443/other?cursor=2", query={"a": 1})
    (request,) = client.transport.requests
    assert str(request.url) == "https://api.example.com/other?cursor=2&a=1"


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example/x", "/https://evil.example/x", "evil.example:443/x", "@evil.example/x",
    ],
)  # fmt: skip
def test_verb_given_a_path_that_only_looks_like_a_url_then_it_stays_below_the_base(
    world: Any, path: str
) -> None:
    """A path never changes the host and port of the client."""
    client = world.client([{}], base_url="https://api.example.com/v1")
    call(world, client.get, path)
    (request,) = client.transport.requests
    assert request.url.origin == "https://api.example.com"
    assert request.url.path.startswith("/v1/")


@pytest.mark.parametrize(
    "path",
    [
        "/a/../admin", "/..", "../admin", "/a/./b", "/%2e%2e/admin", "/a/%252E%252e", "/a/..?x=1",
        "/a b", "/a\r\nEvil: 1", "/a\x00", "/a#b", "/a\\..\\b", "/ä", "socks5://h/x", "file:///x",
        "https://user:pw@api.openai.com/v1", "https://api.openai.com/v1/../admin",
    ],
)  # fmt: skip
def test_verb_given_a_path_that_leads_elsewhere_then_it_is_refused(world: Any, path: str) -> None:
    """Dot segments, line ends, unencoded characters and other schemes are refused."""
    client = world.client()
    with pytest.raises(ValueError, match=r"path|URL"):
        call(world, client.get, path)
    assert client.transport.requests == []


def test_verb_given_a_placeholder_without_value_then_it_is_named(world: Any) -> None:
    """A placeholder without a value raises a TypeError that names it."""
    with pytest.raises(TypeError, match="file_id"):
        call(world, world.client().get, "/files/{file_id}")


def test_verb_given_bytes_then_they_are_the_body_as_they_are(world: Any) -> None:
    """Bytes are sent unchanged, as JSON unless a header sets another type; so is `content`."""
    client = world.client([{}, {}, {}, {}])
    call(world, client.post, "/x", body=b'{"a": 1}')
    call(world, client.put, "/x", body=b"a,b", extra_headers={"Content-Type": "text/csv"})
    call(world, client.patch, "/x", content=bytearray(b"a"), extra_headers={"Content-Type": "a/b"})
    call(world, client.delete, "/x", content=io.BytesIO(b"read"))
    first, second, third, fourth = client.transport.requests
    assert (third.body, third.headers["content-type"]) == (b"a", "a/b")
    assert fourth.body == b"read"
    for other in ({"body": {}}, {"files": {}}):
        with pytest.raises(TypeError, match=r"^post\(\): `content` is in place of"):
            call(world, client.post, "/x", content=b"a", **other)
    assert (first.body, first.headers["content-type"]) == (b'{"a": 1}', "application/json")
    assert (second.body, second.headers["content-type"]) == (b"a,b", "text/csv")


def test_verb_when_cast_to_response_or_bytes_then_any_body_is_taken(world: Any) -> None:
    """A cast to Response, bytes or str accepts a body that is not JSON."""
    answer = Reply(body=b"\xff", headers={"x-foo": "1"})
    client = world.client([answer, answer, answer, Reply(body=b"")])
    response = call(world, client.post, "/x", cast_to=Response)
    assert (response.status, response.headers["x-foo"], response.content) == (200, "1", b"\xff")
    assert call(world, client.get, "/x", cast_to=bytes) == b"\xff"
    assert call(world, client.get, "/x", cast_to=str) == "\ufffd"
    assert call(world, client.get, "/x", cast_to=str) == ""


def test_verb_given_the_response_of_another_library_then_it_is_refused_at_once(world: Any) -> None:
    """Another library's response type is refused with the type to use instead."""
    client = world.client()
    foreign = type("Response", (), {"__module__": "requests.models"})
    with pytest.raises(TypeError, match=r"cast_to=trunkline\.Response") as refused:
        call(world, client.post, "/x", cast_to=foreign, body={"a": "a prompt"})
    traceback = TracebackException.from_exception(refused.value, capture_locals=True)
    ours = [frame for frame in traceback.stack if "/trunkline/operations/" in frame.filename]
    assert ours
    assert not any("a prompt" in str(frame.locals) for frame in ours)
    assert client.transport.requests == []


@pytest.mark.parametrize("body", [None, {"purpose": "batch"}])
def test_verb_given_files_then_a_form_of_fields_and_files_is_sent(world: Any, body: Any) -> None:
    client = world.client([{}, {}])
    call(world, client.post, "/x", body=body, files={"file": ("a.txt", b"text")})
    pairs = [("file", b"one"), ["file", ("b.txt", b"two")]]
    told = {"headers": {"Content-Type": "multipart/form-data; boundary=x", "X-A": "1"}}
    call(world, client.post, "/x", body=body, files=pairs, options=told)
    request, second = client.transport.requests
    assert [(part.name, part.content) for part in parts_of(second)][-2:] == [
        ("file", b"one"), ("file", b"two"),
    ]  # fmt: skip
    assert second.headers["x-a"] == "1"
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'filename="a.txt"' in request.body
    assert (b'name="purpose"' in request.body) is (body is not None)


@pytest.mark.parametrize(
    "arguments", [{"files": [("a", b""), b"b"]}, {"files": {"a": b""}, "body": [1]}]
)  # fmt: skip
def test_verb_given_files_or_fields_without_names_then_they_are_refused(
    world: Any, arguments: Any
) -> None:
    client = world.client()
    with pytest.raises(TypeError, match=r"^post\(\): `files` must be a mapping or pairs, and"):
        call(world, client.post, "/x", **arguments)
    assert client.transport.requests == []


@pytest.mark.parametrize(("body", "sent"), [([1], b"[1]"), (b"1", b"1")])
def test_verb_given_fields_for_a_body_without_names_then_they_are_refused(
    world: Any, body: Any, sent: bytes
) -> None:
    """Fields that are given are never left out."""
    client = world.client([{}])
    with pytest.raises(
        TypeError, match=r"^post\(\): `extra_body` needs a `body` that is a mapping"
    ):
        call(world, client.post, "/x", body=body, extra_body={"a": 1})
    call(world, client.post, "/x", body=body, extra_body=None)
    assert [request.body for request in client.transport.requests] == [sent]


def test_verb_when_cast_to_a_text_then_the_error_has_it(world: Any) -> None:
    """A forward reference is not a type, and nothing is sent."""
    with pytest.raises(TypeError, match="'Thing' is a text, not a type: pass the class"):
        call(world, world.client([]).get, "/x", cast_to="Thing")


@pytest.mark.parametrize("declared", [SyncCursorPage, AsyncCursorPage])
@pytest.mark.parametrize("items", [Thing, None])
def test_verb_given_a_class_of_pages_then_the_page_is_that_of_the_client(
    world: Any, declared: Any, items: Any
) -> None:
    """Whichever of both classes is named, with or without the type of the items; also by `to`."""
    client = world.client([{"data": [{"id": "1"}]}] * 2)
    kind = declared[items] if items else declared
    raw = call(world, client.with_raw_response.get, "/x", cast_to=object)
    for page in (call(world, client.get, "/x", cast_to=kind), raw.parse(to=kind)):
        assert type(page) is (SyncCursorPage if world.is_sync else AsyncCursorPage)
        assert page.data == [Thing(id="1") if items else {"id": "1"}]
        assert (items is None) is (page.next_page_info() is None)


def test_verb_given_the_response_of_another_library_then_it_is_made_of_the_whole_response(
    world: Any,
) -> None:
    """Whatever the content, JSON is asked for."""
    httpx = pytest.importorskip("httpx")
    packed = gzip.compress(b'{"id": "1"}')
    fields = {"content-encoding": "gzip", "content-length": str(len(packed)), "x-one": "1"}
    chunked = Reply(201, b"", {"Transfer-Encoding": "chunked"})
    client = world.client([Reply(200, packed, fields), chunked, {"id": "1"}])
    made = call(world, client.get, "/x?code=hidden", cast_to=httpx.Response)
    assert (type(made), made.json()) == (httpx.Response, {"id": "1"})
    assert (made.headers["x-one"], made.headers["content-length"]) == ("1", "11")
    assert "content-encoding" not in made.headers
    asked = client.transport.requests[0]
    assert asked.headers["accept"] == "application/json"
    assert (made.request.method, made.request.url) == ("GET", str(asked.url.without_secrets()))
    made = call(world, client.post, "/x", body={}, cast_to=httpx.Response)
    assert (made.status_code, made.content) == (201, b"")
    assert "transfer-encoding" not in made.headers
    assert (made.request.method, made.request.content) == ("POST", b"")
    raw = call(world, client.with_raw_response.get, "/x", cast_to=object)
    assert raw.parse(to=httpx.Response).json() == raw.parse() == {"id": "1"}
