"""Answers on a socket that real servers send, and that are neither usual nor wrong."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.transports.lanes import Lane, distinct_lanes
from trunkline import APIError, StreamTruncatedError
from trunkline.answers import whole_body
from trunkline.errors import APIResponseValidationError
from trunkline.testing import FaultyServer
from trunkline.testing.server import Exchange
from trunkline.types.chat import ChatCompletion
from trunkline.wire.optional_encodings import installed

CHAT = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
ANSWER = {"id": "c", "object": "chat.completion", "model": "é", "created": 1, "choices": []}
JSON = ("content-type: application/json",)
EVENTS = ("content-type: text/event-stream",)


class Scripted:
    """Answers each request with the same body."""

    def __init__(self, server: FaultyServer) -> None:
        self.url = f"{server.url}/v1"
        self.content = b""
        self.fields: tuple[str, ...] = JSON

    def __call__(self, exchange: Exchange) -> None:
        exchange.begin("x-request-id: req_1", *self.fields)
        middle = len(self.content) // 2
        exchange.chunk(*filter(None, (self.content[:middle], self.content[middle:])), b"")

    def call(self, lane: Lane, content: bytes | dict[str, Any], call: str, **arguments: Any) -> Any:
        """Return the result of a call, or the items of its stream."""
        self.content = content if isinstance(content, bytes) else json.dumps(content).encode()

        async def scenario(client: Any) -> Any:
            bound = client
            for part in call.split("."):
                bound = getattr(bound, part)
            made = bound(**arguments)
            made = made if lane.is_sync else await made
            if not arguments.get("stream"):
                return made
            return list(made) if lane.is_sync else [item async for item in made]

        return lane.run(scenario)


@pytest.fixture
def scripted() -> Iterator[Scripted]:
    """A server whose answer a test sets."""
    with FaultyServer() as server:
        made = Scripted(server)
        server.behaviours["v1"] = made
        yield made


def chunk(reason: str | None, index: int = 0) -> bytes:
    choice = {"index": index, "delta": {"content": "x"}, "finish_reason": reason}
    return b"data: " + json.dumps({"id": "c", "choices": [choice]}).encode()


ERRORS = [
    {"error": {"message": "too many", "code": "busy"}},
    {"error": "too many"},
    {"object": "error", "message": "too many", "code": 429, "type": "Busy"},
    {"object": "error", "message": "too many"},
    {"id": "c", "object": "chat.completion", "choices": [], "error": {"message": "too many"}},
    {"code": 500, "message": "too many"},
]


@distinct_lanes
def test_error_object_with_status_200_then_whole_and_streamed_raise_the_same(
    scripted: Scripted, name: str, world: str
) -> None:
    """An error in place of a completion or a page is raised; openai-python returns a model."""
    lane = Lane(name, world, scripted.url)
    for error in ERRORS:
        with pytest.raises(APIError, match="too many") as whole:
            scripted.call(lane, error, "chat.completions.create", **CHAT)
        event = b"data: " + json.dumps(error).encode() + b"\n\n"
        with pytest.raises(APIError, match="too many") as streamed:
            scripted.call(lane, event, "chat.completions.create", **CHAT, stream=True)
        with pytest.raises(APIError, match="too many") as listed:
            scripted.call(lane, error, "models.list")
        assert {type(one.value) for one in (whole, streamed, listed)} == {APIError}
        for caught in (whole, streamed, listed):
            assert caught.value.body == streamed.value.body
            assert caught.value.request_id == "req_1"


@distinct_lanes
def test_error_field_that_a_class_declares_then_it_is_kept(
    scripted: Scripted, name: str, world: str
) -> None:
    """A response or a job that failed has an `error`; an error alone is not one of them."""
    lane = Lane(name, world, scripted.url)
    error = {"code": "server_error", "message": "failed"}
    answer = {"id": "r", "object": "response", "status": "failed", "error": error}
    made = scripted.call(lane, answer, "responses.retrieve", response_id="r")
    assert (made.status, made.error.message) == ("failed", "failed")
    job = {"id": "j", "object": "fine_tuning.job", "error": {**error, "param": None}}
    made = scripted.call(lane, job, "fine_tuning.jobs.retrieve", fine_tuning_job_id="j")
    assert made.error.code == "server_error"
    with pytest.raises(APIError, match="failed"):
        scripted.call(lane, {"error": error}, "responses.retrieve", response_id="r")
    assert scripted.call(lane, {"error": error}, "get", path="x", cast_to=object) == {
        "error": error
    }


@distinct_lanes
def test_json_in_another_unicode_encoding_then_it_is_decoded(
    scripted: Scripted, name: str, world: str
) -> None:
    """A byte order mark is skipped, and UTF-16 recognized, with or without one."""
    lane = Lane(name, world, scripted.url)
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        content = json.dumps(ANSWER, ensure_ascii=False).encode(encoding)
        made = scripted.call(lane, content, "chat.completions.create", **CHAT)
        assert (type(made), made.model) == (ChatCompletion, "é")


DONE = chunk(None) + b"\n\ndata: [DONE]"
COMPLETE = {
    "byte order mark": b"\xef\xbb\xbf" + DONE + b"\n\n",
    "no end of the line": DONE,
    "no blank line": DONE + b"\n",
    "no blank line, CRLF": DONE + b"\r\n",
    "trailing blank": DONE + b" \n\n",
    "no [DONE]": chunk("stop") + b"\n\n",
    "no [DONE], no blank line": chunk("length"),
    "no [DONE], two choices": chunk("stop") + b"\n\n" + chunk("stop", 1) + b"\n\n",
}
TRUNCATED = {
    "empty": b"",
    "no finish reason": chunk(None) + b"\n\n",
    "one of two choices": chunk(None, 1) + b"\n\n" + chunk("stop") + b"\n\n",
    "cut within the last event": chunk(None) + b"\n\n" + chunk("stop")[:-3],
    "cut within [DONE]": chunk(None) + b"\n\ndata: [DON",
}


@distinct_lanes
def test_stream_when_its_end_is_unusual_but_clear_then_it_is_complete(
    scripted: Scripted, name: str, world: str
) -> None:
    """Many servers end streams in their own way; all choices are finished, or `[DONE]` has come."""
    lane, scripted.fields = Lane(name, world, scripted.url), EVENTS
    for content in COMPLETE.values():
        items = scripted.call(lane, content, "chat.completions.create", **CHAT, stream=True)
        assert [item.choices[0].delta.content for item in items] in (["x"], ["x", "x"])
    done = b'data: {"type":"response.completed","response":{"id":"r","error":null}}'
    (event,) = scripted.call(lane, done, "responses.create", model="m", input="Hi", stream=True)
    assert event.type == "response.completed"


@distinct_lanes
def test_stream_when_a_choice_has_not_finished_then_it_is_truncated(
    scripted: Scripted, name: str, world: str
) -> None:
    """An answer that may lack its end is never taken for a complete one."""
    lane, scripted.fields = Lane(name, world, scripted.url), EVENTS
    for content in TRUNCATED.values():
        with pytest.raises(StreamTruncatedError):
            scripted.call(lane, content, "chat.completions.create", **CHAT, stream=True)


@distinct_lanes
def test_stream_in_utf_16_then_the_error_names_the_encoding(
    scripted: Scripted, name: str, world: str
) -> None:
    """The standard of event streams allows UTF-8 only."""
    lane, scripted.fields = Lane(name, world, scripted.url), EVENTS
    with pytest.raises(APIResponseValidationError, match="the stream is UTF-16"):
        scripted.call(
            lane, DONE.decode().encode("utf-16"), "chat.completions.create", **CHAT, stream=True
        )


ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "gzip, deflate": lambda data: zlib.compress(gzip.compress(data)),
}
if "br" in installed():
    brotli = pytest.importorskip("brotli")
    ENCODERS["br"] = brotli.compress
if "zstd" in installed():
    zstandard = pytest.importorskip("zstandard")
    ENCODERS["zstd"] = zstandard.ZstdCompressor().compress


@distinct_lanes
@pytest.mark.parametrize("encoding", ENCODERS)
def test_answer_with_a_content_encoding_then_whole_and_streamed_are_decoded(
    scripted: Scripted, name: str, world: str, encoding: str
) -> None:
    """Each coding that a request accepts is decoded, in plain answers and in streams."""
    lane, encode = Lane(name, world, scripted.url), ENCODERS[encoding]
    scripted.fields = (*JSON, f"content-encoding: {encoding}")
    made = scripted.call(
        lane, encode(json.dumps(ANSWER).encode()), "chat.completions.create", **CHAT
    )
    assert made.id == "c"
    scripted.fields = (*EVENTS, f"content-encoding: {encoding}")
    items = scripted.call(
        lane, encode(COMPLETE["no [DONE]"]), "chat.completions.create", **CHAT, stream=True
    )
    assert len(items) == 1
    with pytest.raises(APIError):
        scripted.call(lane, b"junk" * 9, "chat.completions.create", **CHAT, stream=True)


@distinct_lanes
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_answer_that_is_too_long_then_it_is_refused_while_it_is_read(
    scripted: Scripted, name: str, world: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decoded size counts, and an answer of exactly the limit is read."""
    lane = Lane(name, world, scripted.url)
    content = json.dumps(ANSWER).encode()
    monkeypatch.setattr(whole_body, "MAX_BODY", len(content))
    scripted.fields = (*JSON, f"content-encoding: {encoding}")
    encode = gzip.compress if encoding == "gzip" else bytes
    assert scripted.call(lane, encode(content), "chat.completions.create", **CHAT).id == "c"
    with pytest.raises(APIResponseValidationError, match=f"longer than {len(content)} bytes"):
        scripted.call(lane, encode(content + b" "), "chat.completions.create", **CHAT)
