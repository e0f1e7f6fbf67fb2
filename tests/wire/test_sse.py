"""The event stream decoder follows the WHATWG rules."""

from __future__ import annotations

import itertools
import pickle

import pytest
from hypothesis import given, strategies as st

from tests.costs.counted import Work
from trunkline.http import ServerSentEvent
from trunkline.wire.sse import EventTooLargeError, SSEDecoder

PIECES = [
    b"\n", b"\n", b"\r", b"\r\n", b"\n\n", b"data: ", b"data:", b"data", b"event: ", b"event:",
    b"id: ", b"id", b"retry: ", b": ping", b"12", b"x", b" ", b":", b"\0", b"\xef\xbb\xbf",
    "é€😀".encode(), b"\xff", b"data: {}\n\n", b"event: a\ndata: b\n\n", b"unknown: 1",
]  # fmt: skip
streams = st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join)


def decoded(*chunks: bytes, limit: int | None = None) -> list[ServerSentEvent]:
    decoder = SSEDecoder(limit)
    events = [event for chunk in chunks for event in decoder.push(chunk)]
    decoder.finish()
    return events


def pieces_of(stream: bytes, size: int) -> list[bytes]:
    return [stream[start : start + size] for start in range(0, len(stream), size)]


def by_the_book(stream: bytes) -> list[ServerSentEvent]:
    """Decode with the slow WHATWG algorithm, except that empty data is not dispatched."""
    stream = stream.removeprefix(b"\xef\xbb\xbf")
    lines = stream.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")[:-1]
    events: list[ServerSentEvent] = []
    data, name, last, retry = b"", "", "", None
    for line in lines:
        if not line:
            if data.removesuffix(b"\n"):
                event = ServerSentEvent(data.removesuffix(b"\n"), name or "message", last, retry)
                events.append(event)
            data, name, retry = b"", "", None
            continue
        field, _, value = line.partition(b":")
        value = value[1:] if value.startswith(b" ") else value
        if field == b"data":
            data += value + b"\n"
        elif field == b"event":
            name = value.decode("utf-8", "replace")
        elif field == b"id" and b"\0" not in value:
            last = value.decode("utf-8", "replace")
        elif field == b"retry" and value and all(0x30 <= byte <= 0x39 for byte in value):
            retry = int(value) if len(value) <= 15 else retry
    return events


@given(streams)
def test_push_when_any_stream_comes_whole_then_it_follows_the_rules(stream: bytes) -> None:
    """The fast paths produce the same events as the WHATWG algorithm."""
    assert decoded(stream) == by_the_book(stream)


@given(streams, st.data())
def test_push_when_cut_anywhere_then_events_are_those_of_one_chunk(
    stream: bytes, data: st.DataObject
) -> None:
    """The events do not depend on where the stream is cut."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    edges = [0, *cuts, len(stream)]
    chunks = [stream[start:end] for start, end in itertools.pairwise(edges)]
    assert decoded(*chunks) == decoded(*pieces_of(stream, 1)) == decoded(stream)


@given(streams, st.integers(1, 30), st.integers(1, 9))
def test_push_when_limited_then_chunks_do_not_matter(stream: bytes, limit: int, size: int) -> None:
    """The limit does not depend on where the stream is cut."""

    def outcome(chunks: list[bytes]) -> tuple[list[ServerSentEvent], bool]:
        decoder = SSEDecoder(limit)
        events: list[ServerSentEvent] = []
        try:
            for chunk in chunks:
                events += decoder.push(chunk)
            decoder.finish()
        except EventTooLargeError:
            return events, True
        return events, False

    assert outcome(pieces_of(stream, size)) == outcome([stream])


@given(
    st.lists(st.tuples(st.sampled_from(["a", "é{}", "x y"]), st.sampled_from(["\r", "\n", "\r\n"])))
)
def test_push_when_line_ends_are_mixed_then_each_ends_a_line(
    lines: list[tuple[str, str]],
) -> None:
    """CR, LF and CRLF can be mixed within one stream."""
    stream = "".join(f"data: {text}{end}" for text, end in lines).encode()
    events = decoded(stream + b"\n\n" if stream else b"")
    wanted = "\n".join(text for text, _ in lines)
    assert [event.text for event in events] == ([wanted] if lines else [])


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_push_when_one_byte_at_a_time_then_event_comes_with_its_last_byte(end: bytes) -> None:
    """A CR ends the line at once, because an LF may never follow."""
    decoder = SSEDecoder()
    stream = b"data: a" + end + end
    arrivals = [decoder.push(stream[at : at + 1]) for at in range(len(stream))]
    first = next(at for at, events in enumerate(arrivals) if events)
    # In a CRLF pair, the CR already ends the line.
    assert stream[first:] in (end, b"\r\n")
    assert sum(len(events) for events in arrivals) == 1


def test_push_when_crlf_is_split_then_the_line_feed_is_no_blank_line() -> None:
    """An LF after a chunk that ends with CR belongs to the CR, even after an empty chunk."""
    events = decoded(b"data: a\r", b"", b"\ndata: b\r\n\r", b"\ndata: c\n\n")
    assert [event.data for event in events] == [b"a\nb", b"c"]


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_push_when_stream_opens_with_byte_order_mark_then_first_event_is_kept(size: int) -> None:
    """A byte order mark is skipped at the start of the stream only, wherever it is cut."""
    stream = b"\xef\xbb\xbfdata: a\n\n\xef\xbb\xbfdata: b\n\ndata: c\n\n"
    assert [event.data for event in decoded(*pieces_of(stream, size))] == [b"a", b"c"]


@pytest.mark.parametrize(
    "block",
    [b"data\n\n", b"data:\n\n", b"data: \n\n", b"retry: 5\n\n", b": ping\n\n", b"event: a\n\n",
     b"event: a\ndata: \n\n", b"id: 1\n\n", b"\n\n\n", b"nothing\n\n"],
)  # fmt: skip
def test_push_when_block_has_no_data_then_nothing_is_dispatched(block: bytes) -> None:
    """A block without data is not dispatched, and its event name is dropped."""
    assert [(event.event, event.data) for event in decoded(block + b"data: x\n\n")] == [
        ("message", b"x")
    ]


@pytest.mark.parametrize("empty", [b"data:", b"data", b"data: "])
@pytest.mark.parametrize("line", [b": ping", b"id: 7", b"retry: 5", b"other: x", b"event: e"])
@pytest.mark.parametrize("before", [False, True])
def test_push_when_an_empty_line_of_data_is_among_others_then_nothing_is_dispatched(
    empty: bytes, line: bytes, before: bool
) -> None:
    """A block whose only data is empty has none, whatever other lines it has."""
    lines = [line, empty] if before else [empty, line]
    stream = b"\n".join(lines) + b"\n\ndata: x\n\n"
    for size in (1, len(stream)):
        assert [event.data for event in decoded(*pieces_of(stream, size))] == [b"x"]


def test_push_when_lines_of_data_are_empty_beside_others_then_they_count() -> None:
    """An empty line of data is a line of the event, unless it is the only one."""
    for stream, expected in (
        (b"data:\ndata: x\n\n", b"\nx"),
        (b"data: x\ndata:\n\n", b"x\n"),
        (b"data\n: c\nid: 1\ndata\n\n", b"\n"),
    ):
        assert [event.data for event in decoded(stream)] == [expected], stream


def test_push_when_all_fields_are_given_then_the_event_has_them() -> None:
    """Name and retry apply to their block; the id also applies to later events."""
    decoder = SSEDecoder()
    first, second = decoder.push(b"event:e\nid: 7\nretry: 30\ndata: 1\ndata:  2\n\ndata: 3\n\n")
    assert first == ServerSentEvent(b"1\n 2", "e", "7", 30)
    assert second == ServerSentEvent(b"3", "message", "7", None)
    assert (decoder.last_event_id, decoder.reconnection_milliseconds) == ("7", 30)


def test_push_when_id_was_set_earlier_then_later_chunks_carry_it() -> None:
    """The last id also applies to events that are decoded on the fast paths."""
    events = decoded(b"id: 1\n\n", b"data: a\n\n", b"event: e\ndata: b\n\n", b"id\ndata: c\n\n")
    assert [event.id for event in events] == ["1", "1", ""]


def test_push_when_a_name_is_not_utf_8_then_the_damaged_bytes_are_replaced() -> None:
    """Also where the block is parsed line by line."""
    (event,) = decoded("id: é\nevent: é".encode() + b"\xff\ndata: a\n\n")
    assert (event.event, event.id) == ("é\N{REPLACEMENT CHARACTER}", "é")


def test_push_when_id_has_nul_then_it_is_ignored() -> None:
    """An id that contains NUL is ignored, and the last id stays."""
    assert [event.id for event in decoded(b"id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n")] == ["1", "1"]


@pytest.mark.parametrize("value", ["", "-1", "1.5", "1x", "٣", "9" * 5000])
def test_push_when_retry_is_no_number_then_it_is_ignored(value: str) -> None:
    """A retry value must be ASCII digits and not absurdly large."""
    assert decoded(f"retry: {value}\ndata: a\n\n".encode())[0].retry is None


def test_finish_when_block_is_incomplete_then_it_is_discarded() -> None:
    """An event without its blank line is not dispatched."""
    assert [event.data for event in decoded(b"data: a\n\ndata: b\n")] == [b"a"]


def test_push_when_an_event_is_too_large_then_those_before_it_come_first() -> None:
    """Events before it in the same chunk are returned, and every later push raises the error."""
    decoder = SSEDecoder(max_event_bytes=10)
    events = decoder.push(b"data: a\n\ndata: 12345\n\ndata: b\n\n")
    assert [event.data for event in events] == [b"a"]
    for _ in range(2):
        with pytest.raises(EventTooLargeError, match="larger than 10 bytes"):
            decoder.push(b"")
    with pytest.raises(EventTooLargeError):
        decoder.finish()


def test_push_when_an_unfinished_event_is_too_large_then_it_is_refused_early() -> None:
    """An endless line is refused as soon as it exceeds the limit."""
    decoder = SSEDecoder(max_event_bytes=10)
    assert decoder.push(b"data: 1234\n") == []
    with pytest.raises(EventTooLargeError) as caught:
        decoder.push(b"d")
    assert pickle.loads(pickle.dumps(caught.value)).args == caught.value.args


@pytest.mark.parametrize("size", [1, 5, 100])
def test_push_when_an_event_has_just_the_limit_then_blank_lines_do_not_count(size: int) -> None:
    """Blank lines around an event do not count towards the limit."""
    stream = b"\n\n\ndata: 1234\n\n\n\n\ndata: 5678\r\n\r\n\r\n"
    events = decoded(*pieces_of(stream, size), limit=10)
    assert [event.data for event in events] == [b"1234", b"5678"]


def test_event_when_read_then_text_and_json_come_of_its_data() -> None:
    """`text` never fails, `json` raises ValueError, and events can be pickled."""
    event = ServerSentEvent('{"a": "é"}'.encode())
    assert event.text == '{"a": "é"}'
    assert event.json() == {"a": "é"}
    assert ServerSentEvent(b"\xff").text == "\N{REPLACEMENT CHARACTER}"
    assert pickle.loads(pickle.dumps(event)) == event
    assert hash(event) == hash(ServerSentEvent(event.data))
    for data in (b"[DONE]", b"[" * 100_000):
        with pytest.raises(ValueError):  # the text is that of the decoder
            ServerSentEvent(data).json()


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_push_when_the_stream_is_utf_16_then_the_error_says_so(mark: bytes) -> None:
    """An event stream is UTF-8. The byte order mark of another encoding is refused."""
    with pytest.raises(ValueError, match="UTF-16"):
        SSEDecoder().push(mark + b"d\0")


def test_push_when_a_chunk_is_one_line_feed_then_it_ends_the_block() -> None:
    """Only the LF of a split CRLF is skipped, and no other byte at the start of a chunk."""
    assert [event.data for event in decoded(b"data: a\n", b"\n")] == [b"a"]
    assert decoded(b"~data: a\n", b"\n") == []


def test_decoder_when_a_block_has_begun_then_it_says_so_until_the_end() -> None:
    """`is_amid_block` is true from the first byte of a block until its blank line, or the end."""
    decoder = SSEDecoder()
    states: list[bool] = []
    for chunk in (b"\n\n", b"d", b"ata: a\n", b"\n", b"data"):
        decoder.push(chunk)
        states.append(decoder.is_amid_block)
    decoder.finish()
    assert [*states, decoder.is_amid_block] == [False, True, True, False, True, False]


@pytest.mark.parametrize(("digits", "retry"), [(15, 10**15 - 1), (16, None)])
def test_push_when_retry_is_long_then_15_digits_are_read(digits: int, retry: int | None) -> None:
    """15 digits are more than any delay needs; longer numbers are ignored."""
    assert decoded(b"retry: " + b"9" * digits + b"\ndata: a\n\n")[0].retry == retry


def test_push_when_a_block_ends_otherwise_then_only_line_feeds_do_not_count() -> None:
    """The limit counts every byte of a block but the line feeds around it."""
    with pytest.raises(EventTooLargeError):
        decoded(b": 12\ndata: ~~~~~\n\n", limit=15)


class UsualOnly(SSEDecoder):
    """A decoder that refuses what would be parsed line by line."""

    def _unusual_events(self, text: bytes) -> list[ServerSentEvent]:
        raise AssertionError(f"parsed line by line: {text!r}")


@pytest.mark.parametrize(
    ("block", "name"),
    [(b"data: a", "message"), (b"event: e\ndata: a", "e"), (b"event: \ndata: a", "message"),
     ("event: é".encode() + b"\xff\ndata: a", "é\N{REPLACEMENT CHARACTER}")],
)  # fmt: skip
@pytest.mark.parametrize("count", [1, 2, 3])
def test_push_when_blocks_are_those_of_the_api_then_no_line_is_parsed(
    block: bytes, name: str, count: int
) -> None:
    """Blocks with one line of data, and perhaps a name before it, are split with a few calls."""
    text = b"\n\n".join([block] * count)
    for limit in (None, len(text)):
        events = UsualOnly(limit).push(text + b"\n\n")
        assert events == [ServerSentEvent(b"a", name)] * count


def cost(stream: bytes, size: int) -> int:
    """Return the bytes that are looked at or copied to decode `stream` in pieces of `size`."""
    work = Work()
    decoder = SSEDecoder()
    decoder._held = work.bytearray()
    for chunk in pieces_of(stream, size):
        decoder.push(work.bytes(chunk))
    return work.done


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("line", "size", "small"),
    [(b"x" * 8, 1, 2**12), (b"\ndata: ", 1, 2**12), (b"x" * 8, 2**14, 2**20)],
)
def test_push_when_an_event_is_eight_times_larger_then_cost_is_in_proportion(
    line: bytes, size: int, small: int
) -> None:
    """Every byte is looked at a fixed number of times, however large the event is."""

    def event(length: int) -> bytes:
        return b"data: " + line * (length // len(line)) + b"\n\n"

    assert cost(event(8 * small), size) < 9 * cost(event(small), size)


def test_push_when_an_event_has_eight_mebibytes_then_it_comes_whole() -> None:
    """Without `max_event_bytes` there is no limit."""
    stream = b"data: " + b"x" * 2**23 + b"\n\n"
    (event,) = decoded(*pieces_of(stream, 2**16))
    assert len(event.data) == 2**23
