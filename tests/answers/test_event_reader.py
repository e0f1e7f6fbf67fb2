"""The event reader: it is fed pieces and collects items, wherever the pieces are cut."""

from __future__ import annotations

import gzip
import json
from functools import partial
from typing import Any

import pytest

from tests.costs.counting import calls_of
from trunkline.answers.event_reader import MAX_RECEIVED, EventReader
from trunkline.codec.structure import CODEC
from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    StreamTruncatedError,
)
from trunkline.http import URL, Headers, Request, Response
from trunkline.operations.endpoint import Route
from trunkline.types.chat import ChatCompletionChunk
from trunkline.wire.inflating import ContentEncodingError

DATA = (
    '\ufeff: hello\r\ndata: {"text": "é😀"}\r\n\r\nevent: note\ndata: {"text":\ndata: "two"}\n\n'
    'data: {"text": "\u2028"}\r\rdata: [DONE]\n\ndata: {"text": "late"}\n\n'
).encode()
CHAT = Route("POST", "/chat/completions", final_events=())
UNKNOWN = Route("POST", "/elsewhere")
PICTURES = Route(
    "POST", "/images/generations", final_events=("completed",), final_event_repeats=True
)
ANSWERS = Route("POST", "/responses", final_events=("response.completed", "response.failed"))
RUNS = Route("POST", "/threads/runs", final_events=(), events_are_named=True)
TEXTS = ["é😀", "two", "\u2028"]


def reader(**options: Any) -> EventReader[Any]:
    request = Request("POST", URL.parse("https://h/v1"), body_stays_open=True)
    encoding = options.pop("encoding", "identity")
    media_type = options.pop("media_type", "text/event-stream")
    headers = Headers(
        {"x-request-id": "req_1", "content-encoding": encoding, "content-type": media_type}
    )
    route = options.pop("route", CHAT)
    return EventReader(
        Response(200, headers, request), options.pop("structurer", None), route, **options
    )


def read(pieces: list[bytes], **options: Any) -> EventReader[Any]:
    made = reader(**options)
    for piece in pieces:
        if not made.done:
            made.push(piece)
    made.end()
    return made


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 64, 10_000])
def test_reader_when_pieces_are_cut_anywhere_then_the_events_are_the_same(size: int) -> None:
    """Cuts inside characters, line endings and field names change nothing."""
    made = read([DATA[start : start + size] for start in range(0, len(DATA), size)])
    assert [event["text"] for event in made.ready] == TEXTS
    assert made.failure is None
    assert made.done


def test_reader_when_cut_at_every_single_place_then_the_events_are_the_same() -> None:
    """Every split of the data into two pieces yields the same events."""
    for cut in range(len(DATA) + 1):
        made = read([DATA[:cut], DATA[cut:]])
        assert [event["text"] for event in made.ready] == TEXTS


def test_reader_when_an_event_is_over_the_limit_then_it_is_a_typed_error() -> None:
    """The events before it are delivered; without `max_event_bytes` there is no limit."""
    small, large = b'data: {"a": 1}\n\n', b'data: "' + b"x" * 5000 + b'"\n\n'
    made = read([small + large, b""], max_event_bytes=1000)
    assert len(made.ready) == 1
    assert isinstance(made.failure, APIResponseValidationError)
    assert str(made.failure).startswith("an event of the stream cannot be decoded: ")
    assert made.failure.request_id == "req_1"
    assert len(read([small + large, b"data: [DONE]\n\n"]).ready) == 2


def test_reader_when_the_body_ends_behind_an_event_over_the_limit_then_that_is_told() -> None:
    """The error is reported even if the oversized event is in the last piece."""
    large = b'data: "' + b"x" * 5000 + b'"\n\n'
    made = read([b"data: 1\n\n" + large + b"data: 2\n\n"], route=UNKNOWN, max_event_bytes=1000)
    assert list(made.ready) == [1]
    assert isinstance(made.failure, APIResponseValidationError)


def test_reader_when_a_compressed_body_is_cut_then_it_is_no_regular_end() -> None:
    """A truncated gzip body is an error even if the stream needs no final event."""
    whole = gzip.compress(b"data: 1\n\n" * 3)
    assert read([whole], route=UNKNOWN, encoding="gzip").failure is None
    made = read([whole[:-4]], route=UNKNOWN, encoding="gzip")
    assert list(made.ready) == [1, 1, 1]
    assert isinstance(made.failure, StreamTruncatedError)
    assert isinstance(made.failure.__cause__, ContentEncodingError)


def test_reader_of_a_protocol_without_last_event_then_the_end_of_the_body_is_regular() -> None:
    """The end of the body then ends the stream, but a broken connection is an error."""
    made = read([b"data: 1\n\n"], route=UNKNOWN)
    assert made.failure is None
    broken = reader(route=UNKNOWN)
    broken.push(b"data: 1\n\n")
    broken.end(ConnectionResetError("reset"))
    assert isinstance(broken.failure, StreamTruncatedError)
    assert broken.failure.received == (b"1",)


def test_reader_when_an_event_ends_its_protocol_then_it_is_the_last() -> None:
    """A final event ends the stream without `[DONE]` and while the connection is still open."""
    made = reader(route=ANSWERS)
    made.push(b'data: {"type": "response.created"}\n\n')
    assert not made.done
    made.push(b'data: {"type": "response.failed"}\n\ndata: {"type": "late"}\n\n')
    assert made.done
    assert [event["type"] for event in made.ready] == ["response.created", "response.failed"]
    assert made.failure is None


def test_reader_when_several_events_may_complete_it_then_goes_on_to_the_end() -> None:
    """Reading continues after one completed image; a body without one is truncated."""
    both = read([b'data: {"type": "completed"}\n\n' * 2], route=PICTURES)
    assert len(both.ready) == 2
    assert both.failure is None
    none = read([b'data: {"type": "partial"}\n\n'], route=PICTURES)
    assert isinstance(none.failure, StreamTruncatedError)


def test_reader_when_names_belong_to_events_then_they_are_put_together() -> None:
    """The Assistants API sends the name in `event:` and the object in `data:`; items have both."""
    made = read([b'event: thread.created\ndata: {"id": "t"}\n\ndata: [DONE]\n\n'], route=RUNS)
    assert list(made.ready) == [{"event": "thread.created", "data": {"id": "t"}}]


def test_reader_when_the_last_event_is_incomplete_then_it_is_not_dispatched() -> None:
    """An event whose data is cut is dropped, and the stream counts as truncated."""
    made = read([b'data: {"a": 1}\n\ndata: {"a": 2'])
    assert list(made.ready) == [{"a": 1}]
    assert isinstance(made.failure, StreamTruncatedError)


def test_reader_when_the_last_event_lacks_only_its_blank_line_then_it_is_dispatched() -> None:
    """A body that ends cleanly after whole data has lost nothing of it."""
    made = read([b'data: {"a": 1}\n\ndata: {"a": 2}'])
    assert list(made.ready) == [{"a": 1}, {"a": 2}]
    assert isinstance(made.failure, StreamTruncatedError)
    assert read([b"data: not JSON"], route=UNKNOWN).failure is None
    broken = reader()
    broken.push(b'data: {"a": 2}')
    broken.end(APIConnectionError("broke"))
    assert not broken.ready
    large = reader(max_event_bytes=10)
    large.push(b'data: "12"')
    large.end()
    assert list(large.ready) == ["12"]


def test_reader_when_events_are_many_then_a_bounded_tail_of_them_is_kept() -> None:
    """The error of a truncated stream has the last events, up to 256 KiB, and at least one."""
    events = [b'{"n":%d,"x":"%b"}' % (number, b"x" * 1000) for number in range(1000)]
    made = read([b"data: " + event + b"\n\n" for event in events])
    assert isinstance(made.failure, StreamTruncatedError)
    received = made.failure.received
    assert received == tuple(events[-len(received) :])
    assert MAX_RECEIVED - 1100 < sum(map(len, received)) <= MAX_RECEIVED
    large = b'"' + b"x" * MAX_RECEIVED + b'"'
    failure = read([b'data: "a"\n\ndata: ' + large + b"\n\n"]).failure
    assert isinstance(failure, StreamTruncatedError)
    assert failure.received == (large,)


def test_reader_when_a_piece_is_compressed_then_it_is_decoded_as_items_are_needed() -> None:
    """A small piece may have a million events, which are not all made before the first one."""
    made = reader(encoding="gzip", route=UNKNOWN)
    made.push(gzip.compress(b'data: {"n":1}\n\n' * 100_000))
    assert 0 < len(made.ready) < 5000
    count = 0
    while made.pending is not None:
        count += len(made.ready)
        made.ready.clear()
        made.push(b"")
    assert count + len(made.ready) == 100_000
    made.end()
    assert made.failure is None


def test_reader_when_one_event_is_eight_mebibytes_then_pieces_cost_in_proportion() -> None:
    """An event of 8 MiB in pieces of 64 KiB is read in linear time and without a limit."""
    event = b'data: "' + b"x" * (8 << 20) + b'"\n\n'
    pieces = [event[start : start + 65536] for start in range(0, len(event), 65536)]
    made = read([*pieces, b"data: [DONE]\n\n"])
    assert len(made.ready[0]) == 8 << 20


def test_reader_when_given_twice_the_events_then_it_makes_twice_the_calls() -> None:
    """The cost of a stream grows linearly with its events."""
    chunk = b'data: {"id":"c","choices":[{"index":0,"delta":{"content":"x"}}]}\n\n'
    structurer = CODEC.structurer(ChatCompletionChunk)

    def receive(count: int) -> None:
        made = reader(structurer=structurer)
        for _ in range(count // 10):
            made.push(chunk * 10)
            made.ready.clear()

    receive(10)
    once, twice = (calls_of(partial(receive, count)).count for count in (1_000, 2_000))
    assert twice <= 2 * once


def test_reader_when_observed_then_the_observer_sees_what_the_consumer_gets() -> None:
    """The observer sees the events, but neither errors nor the end of the stream."""
    seen: list[bytes] = []
    read([DATA], observe=lambda event: seen.append(event.data))
    assert len(seen) == 3


def test_reader_that_keeps_lines_when_observed_then_the_observer_sees_the_events_too() -> None:
    """Each event becomes a line, and the observer is called all the same."""
    seen: list[bytes] = []
    made = reader(route=UNKNOWN, observe=lambda event: seen.append(event.data))
    made.keep_lines()
    made.push(b'data: {"a": 1}\n\ndata: 2\n\n')
    assert seen == [b'{"a": 1}', b"2"]
    assert list(made.lines or ()) == [b'{"a": 1}\n', b"2\n"]


def test_reader_when_it_goes_on_with_another_response_then_it_checks_the_same() -> None:
    """Odd events, and events over the limit."""

    def check(value: object) -> None:
        raise ValueError(f"{value} is odd")

    first = reader(route=UNKNOWN, check_odd=check, max_event_bytes=20)
    for data, said in ((b"5", "5 is odd"), (b'"' + b"x" * 30 + b'"', "larger than 20 bytes")):
        second = first.continued(reader()._response)
        second.push(b"data: " + data + b"\n\n")
        assert said in str(second.failure)
        assert isinstance(second.failure, APIResponseValidationError)
        assert said in str(second.failure.__cause__)


def test_reader_when_a_compressed_stream_is_done_then_the_rest_is_not_decoded() -> None:
    """Whatever follows the last event is left where it is."""
    for before in (b"", b"data: 1\n\n"):
        made = reader(encoding="gzip")
        made.push(gzip.compress(before + b"data: [DONE]\n\n" + b'data: {"n":1}\n\n' * 100_000))
        assert made.done
        assert made.pending is None
        assert list(made.ready) == [1] * bool(before)


def test_reader_when_a_compressed_comment_is_long_then_the_event_after_it_comes() -> None:
    """A step without an event is not the end of the piece."""
    made = reader(encoding="gzip", route=UNKNOWN)
    made.push(gzip.compress(b": " + b"x" * 400_000 + b"\n\ndata: 1\n\n"))
    while not made.ready and made.pending is not None:
        made.push(b"")
    assert list(made.ready) == [1]


@pytest.mark.parametrize("cut", range(7, 30))
def test_reader_when_events_are_called_a_document_then_cuts_do_not_matter(cut: int) -> None:
    """Once the body has turned out to have events, nothing looks for a document any more."""
    made = reader(route=UNKNOWN, media_type="application/json")
    body = b'data:  {"a": "  b"}\n\ndata: [1]\n\n'
    made.push(body[:cut])
    made.push(body[cut:])
    made.end()
    assert (list(made.ready), made.failure) == ([{"a": "  b"}, [1]], None)


@pytest.mark.parametrize(
    ("choices", "whole"),
    [
        ([[(0, None)], [(0, "stop")]], True),
        ([[(0, "stop")], [(0, None)]], True),
        ([[(0, "stop"), (1, None)]], False),
        ([[(0, "stop")], [(1, None)], [(1, "length")]], True),
        ([[(1, "stop")], [(0, None)]], False),
        ([[]], False),
    ],
)
def test_completion_without_done_then_each_choice_needs_its_reason(
    choices: list[list[tuple[int, str | None]]], whole: bool
) -> None:
    """The reason may come before the last chunk of its choice, such as one with the usage."""
    chunks = [
        {"choices": [{"index": index, "finish_reason": reason} for index, reason in chunk]}
        for chunk in choices
    ]
    made = read([f"data: {json.dumps(chunk)}\n\n".encode() for chunk in chunks])
    assert len(made.ready) == len(chunks)
    assert (made.failure is None) == whole
