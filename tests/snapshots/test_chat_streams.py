"""`chat.completions.stream`: typed events, snapshots, listeners, in every world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from tests.snapshots.recorded import (
    ALL,
    JSON,
    LOGPROBS,
    REFUSAL,
    TEXT,
    TOOLS,
    call,
    chunk,
    content,
    part,
    reply,
)
from tests.worlds import World
from trunkline.errors import (
    APIResponseValidationError,
    APIUserAbortError,
    ContentFilterFinishReasonError,
    LengthFinishReasonError,
    StreamTruncatedError,
)
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply
from trunkline.types.chat import ChatCompletionMessage

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)
ASKED: dict[str, Any] = {"model": "m", "messages": []}


@dataclass
class Person:
    """A person."""

    name: str
    age: int


def events_of(chunks: Any, **options: Any) -> list[Any]:
    with fake_client([reply(*chunks)]).chat.completions.stream(**ASKED, **options) as stream:
        return [*stream]


async def entered(stream: Any) -> Any:
    if hasattr(stream, "__aenter__"):
        return await stream.__aenter__()
    return stream.__enter__()


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
def test_stream_of_another_server_then_its_thoughts_are_joined(field: str) -> None:
    """Whatever the server calls them; deltas without them have None."""
    deltas = [{field: "hm, "}, {field: "well"}, {"content": "4"}]
    chunks = [{"choices": [{"index": 0, "delta": delta}]} for delta in deltas]
    events = [event for event in events_of(chunks) if event.type == "chunk"]
    thoughts = [event.chunk.choices[0].delta.reasoning_text for event in events]
    assert thoughts == ["hm, ", "well", None]
    message = events[-1].snapshot.choices[0].message
    assert (message.reasoning_text, message.content) == ("hm, well", "4")
    assert message.to_dict()[field] == "hm, well"
    assert ChatCompletionMessage.from_dict({field: {"not": "a text"}}).reasoning_text is None


@worlds
def test_stream_when_iterated_then_yields_events_with_what_came_so_far(world: World) -> None:
    client = world.client([reply(*TEXT)])

    async def scenario() -> tuple[list[Any], Any]:
        stream = await entered(client.chat.completions.stream(**ASKED))
        found = await world.items(stream)
        final = await world.do(stream.get_final_completion())
        await world.do(stream.close())
        return found, final

    found, final = world.run(scenario)
    texts = [event for event in found if event.type.startswith("content")]
    assert [event.to_dict() for event in texts] == [
        {"type": "content.delta", "delta": "", "snapshot": "", "parsed": None},
        {"type": "content.delta", "delta": "Good ", "snapshot": "Good ", "parsed": None},
        {"type": "content.delta", "delta": "day", "snapshot": "Good day", "parsed": None},
        {"type": "content.done", "content": "Good day", "parsed": None},
    ]
    assert [event.type for event in found].count("chunk") == len(TEXT)
    assert final.choices[0].message.content == "Good day"
    assert final.usage.total_tokens == 3
    assert (final.id, final.object, final.created, final.model) == ("c1", "chat.completion", 1, "m")


def test_event_when_read_late_then_snapshot_is_that_of_its_time() -> None:
    deltas = [event for event in events_of(TEXT) if event.type == "content.delta"]
    assert [event.snapshot for event in reversed(deltas)] == ["Good day", "Good ", ""]


@worlds
def test_chunk_when_delivered_then_snapshot_has_no_later_chunk(world: World) -> None:
    """Although all of them have arrived in one piece."""
    client = world.client([reply(*TEXT)])

    async def scenario() -> list[Any]:
        stream = await entered(client.chat.completions.stream(**ASKED))
        found: list[Any] = []
        while not found or found[-1] != "Good day":
            event = await world.first(stream)
            if event.type == "chunk":
                found.append(event.snapshot.choices[0].message.content)
                now = stream.current_completion_snapshot
                assert now.choices[0].message.content == found[-1]
        await world.do(stream.close())
        return found

    assert world.run(scenario) == ["", "Good ", "Good day"]


def test_type_when_given_then_text_is_parsed_as_it_comes() -> None:
    found = events_of(JSON, response_format=Person)
    parsed = [event.parsed for event in found if event.type.startswith("content")]
    assert parsed == [None, {}, {"name": "Ada"}, {"name": "Ada", "age": 36}, Person("Ada", 36)]
    with fake_client([reply(*JSON)]).chat.completions.stream(
        **ASKED, response_format=Person
    ) as stream:
        snapshots = [
            one.snapshot.choices[0].message.parsed for one in stream if "chunk" in one.type
        ]
    assert snapshots == parsed


def test_tools_when_called_then_arguments_come_in_pieces_and_whole() -> None:
    strict = {"name": "f", "strict": True, "parameters": {"type": "object", "properties": {}}}
    found = events_of(TOOLS, tools=[{"type": "function", "function": strict}])
    events = [event for event in found if event.type != "chunk"]
    assert [values(event) for event in events] == [
        ("delta", 0, "", "", None),
        ("delta", 0, '{"x"', '{"x"', {}),
        ("delta", 0, '{"x": 1}', ": 1}", {"x": 1}),
        ("delta", 1, "{}", "{}", None),
        ("done", 0, '{"x": 1}', None, {"x": 1}),
        ("done", 1, "{}", None, None),
    ]
    assert {(event.index, event.name) for event in events} == {(0, "f"), (1, "g")}
    client = fake_client([reply(*TOOLS)])
    options: Any = {"tools": [{"type": "function", "function": strict}]}
    with client.chat.completions.stream(**ASKED, **options) as stream:
        chunks = [one.snapshot for one in stream if one.type == "chunk"]
    calls = [one.choices[0].message.tool_calls for one in chunks]
    assert [one[0].function.parsed_arguments for one in calls if one][-1] == {"x": 1}


def values(event: Any) -> tuple[Any, ...]:
    """Return what the events of a function's arguments have."""
    end = event.type.rpartition(".")[2]
    delta = event.arguments_delta if end == "delta" else None
    return end, event.index, event.arguments, delta, event.parsed_arguments


def test_refusal_when_streamed_then_has_events_and_nothing_is_parsed() -> None:
    client = fake_client([reply(*REFUSAL)])
    with client.chat.completions.stream(**ASKED, response_format=Person) as stream:
        found = [event.to_dict() for event in stream if event.type != "chunk"]
        message = stream.get_final_completion().choices[0].message
    assert found == [
        {"type": "refusal.delta", "delta": "", "snapshot": ""},
        {"type": "refusal.delta", "delta": "I can", "snapshot": "I can"},
        {"type": "refusal.delta", "delta": "not", "snapshot": "I cannot"},
        {"type": "refusal.done", "refusal": "I cannot"},
    ]
    assert (message.refusal, message.parsed) == ("I cannot", None)


@pytest.mark.parametrize("name", ["content", "refusal"])
def test_logprobs_when_streamed_then_their_events_have_those_so_far(name: str) -> None:
    """And the completion has all of them."""
    tokens: list[Any] = [
        {"token": token, "logprob": -0.5, "bytes": None, "top_logprobs": []} for token in "abc"
    ]
    parts = [{name: tokens[:1]}, {name: tokens[1:], "other": 1}, {name: []}, {name: None}]
    chunks = [chunk({**part({name: "x"}), "logprobs": one}) for one in parts]
    with fake_client([reply(*chunks, chunk(part({}, "stop")))]).chat.completions.stream(
        **ASKED
    ) as stream:
        found = [event.to_dict() for event in stream if event.type.startswith("logprobs")]
        final = stream.get_final_completion()
    assert found == [
        {"type": f"logprobs.{name}.delta", name: tokens[:1], "snapshot": tokens[:1]},
        {"type": f"logprobs.{name}.delta", name: tokens[1:], "snapshot": tokens},
        {"type": f"logprobs.{name}.done", name: tokens},
    ]
    logprobs = final.choices[0].logprobs
    assert logprobs is not None
    assert logprobs.to_dict() == {"content": None, "refusal": None, name: tokens}


def test_chunks_when_they_differ_then_the_completion_has_the_first_that_says_something() -> None:
    """Some servers begin with a chunk that has no choices, or no model."""
    chunks: list[dict[str, Any]] = [
        {"id": "c0", "choices": None},
        chunk(part({"content": "a"}), id="", model=None, system_fingerprint="one"),
        chunk(part({"content": "b"}), id="c1", model="m1", system_fingerprint="two"),
        chunk(part({}, "stop"), id="c2", model="m2", system_fingerprint=None),
    ]
    with fake_client([reply(*chunks)]).chat.completions.stream(**ASKED) as stream:
        assert [event.type for event in stream].count("chunk") == 4
        final = stream.get_final_completion()
    assert (final.id, final.model, final.system_fingerprint) == ("c1", "m1", None)


def test_choices_when_several_then_each_has_its_own_text() -> None:
    chunks = [
        chunk(part({"role": "assistant", "content": ""}, index=1)),
        chunk(part({"role": "assistant", "content": "a"}), part({"content": "b"}, index=1)),
        chunk(part({"content": "A"}), part({"content": "B"}, index=1)),
        chunk(part({}, "stop")),
        chunk(part({}, "stop", index=1)),
        chunk({**part({}), "content_filter_results": {}}),  # of Azure, with a null as the reason
    ]
    with fake_client([reply(*chunks)]).chat.completions.stream(**ASKED) as stream:
        final = stream.get_final_completion()
    assert [choice.message.content for choice in final.choices] == ["aA", "bB"]
    assert [choice.finish_reason for choice in final.choices] == ["stop", "stop"]


@pytest.mark.thorough
def test_choice_when_it_has_few_fields_then_the_completion_has_all() -> None:
    """Some servers omit `delta`, `finish_reason` or `logprobs` where they would be empty."""
    chunks = [
        chunk({"index": 0, "delta": {"content": "a"}}),
        chunk({"index": 0, "delta": {"content": "b"}, "logprobs": {"content": []}}),
        chunk({"index": 0, "finish_reason": "stop"}),
    ]
    with fake_client([reply(*chunks)]).chat.completions.stream(**ASKED) as stream:
        snapshots = [one.snapshot.choices[0] for one in stream if one.type == "chunk"]
    assert [(one.index, one.finish_reason) for one in snapshots] == [
        (0, None),
        (0, None),
        (0, "stop"),
    ]
    assert snapshots[-1].message.content == "ab"
    assert snapshots[-1].logprobs is not None
    assert snapshots[-1].logprobs.content == []


@pytest.mark.parametrize(
    ("reason", "error"),
    [("length", LengthFinishReasonError), ("content_filter", ContentFilterFinishReasonError)],
)
def test_text_when_it_ends_early_then_raises_with_what_there_is(
    reason: str, error: type[LengthFinishReasonError]
) -> None:
    chunks = [*JSON[:-1], chunk(part({}, reason))]
    with pytest.raises(error) as raised:
        events_of(chunks, response_format=Person)
    assert raised.value.completion is not None
    assert raised.value.completion.choices[0].message.content == '{"name": "Ada", "age": 36}'
    client = fake_client([reply(*chunks)])
    with client.chat.completions.stream(**ASKED) as stream, pytest.raises(error):
        stream.get_final_completion()
    assert len(events_of(chunks)) == 10


@pytest.mark.parametrize(
    ("chunks", "message"),
    [
        ([chunk({"delta": {"content": "a"}})], "a choice of a chunk has the index None"),
        ([chunk(part({"content": "a"}, index=-1))], "a choice of a chunk has the index -1"),
        ([call(1, "{}")], "the index of a delta of tool_calls is 1, not 0 to 0"),
        ([call(0, id="a", name="f"), call(0, id="b")], "has the id 'b', not 'a'"),
        ([chunk(part({"tool_calls": [{"function": {}}]}))], "a tool call of a chunk has the index"),
        ([chunk(part({"tool_calls": [7]}))], "a tool call of a chunk has the index None"),
        ([chunk(part({"content": "a"})), chunk(part({"content": [1]}))], "is list, unlike"),
    ],
)
@worlds
def test_chunk_when_its_place_is_malformed_then_raises_the_typed_error(
    world: World, chunks: list[Any], message: str
) -> None:
    client = world.client([reply(*chunks)])

    async def scenario() -> Any:
        stream = client.chat.completions.stream(**ASKED)
        with pytest.raises(APIResponseValidationError, match=message):
            await world.do(stream.until_done())
        assert stream.response.closed

    world.run(scenario)


def test_text_when_it_does_not_fit_its_type_then_raises_the_typed_error() -> None:
    for chunks in (TEXT, TEXT[:-1]):  # also if the server does not say that the text has ended
        client = fake_client([reply(*chunks)])
        with client.chat.completions.stream(**ASKED, response_format=Person) as stream:
            for _ in range(2):
                with pytest.raises(APIResponseValidationError) as raised:
                    stream.get_final_completion()
                assert "Good day" not in str(raised.value)


@worlds
def test_listeners_when_added_then_are_called_in_the_order_of_the_stream(world: World) -> None:
    client = world.client([reply(*TEXT)])
    heard: list[Any] = []

    async def scenario() -> Any:
        stream = client.chat.completions.stream(**ASKED)
        for name in (
            "connect", "content", "message", "chat_completion", "function_call", "final_content",
            "final_message", "final_chat_completion", "total_usage", "error", "abort", "end",
        ):  # fmt: skip
            stream.on(name, lambda *values, name=name: heard.append((name, *values)))
        await world.do(stream.done())
        return stream.current_completion_snapshot

    completion = world.run(scenario)
    message = completion.choices[0].message
    assert heard == [
        ("connect",),
        ("content", "Good ", "Good "),
        ("content", "day", "Good day"),
        ("chat_completion", completion),
        ("message", message),
        ("final_content", "Good day"),
        ("final_message", message),
        ("final_chat_completion", completion),
        ("total_usage", completion.usage),
        ("end",),
    ]


@pytest.mark.parametrize("chunks", [JSON, TOOLS, REFUSAL, LOGPROBS])
def test_listeners_when_added_by_the_types_of_events_then_get_these(chunks: Any) -> None:
    """Those of "chunk" get the chunk and its snapshot."""
    client = fake_client([reply(*chunks), reply(*chunks)])
    heard: list[Any] = []
    stream = client.chat.completions.stream(**ASKED)
    stream.on("chunk", lambda chunk, snapshot: heard.append((chunk, snapshot.to_dict())))
    expected: list[Any] = []
    for event in client.chat.completions.stream(**ASKED):
        if event.type == "chunk":
            expected.append((event.chunk, event.snapshot.to_dict()))
        else:
            expected.append(event)
            stream.off(event.type, heard.append).on(event.type, heard.append)
    stream.until_done()
    assert heard == expected


def test_listeners_when_a_function_is_called_then_get_the_last_one() -> None:
    heard: list[Any] = []
    stream = fake_client([reply(*TOOLS)]).chat.completions.stream(**ASKED)
    for name in ("function_call", "final_content", "final_function_call"):
        stream.on(name, lambda call, name=name: heard.append((name, call.name)))
    stream.until_done()
    assert heard == [("function_call", "g"), ("final_function_call", "g")]


@worlds
@pytest.mark.parametrize("error", [StopIteration, StopAsyncIteration])
def test_listener_when_it_raises_an_end_of_iteration_then_stream_does_not_seem_to_end(
    world: World, error: type[Exception]
) -> None:
    def ends(*_: Any) -> None:
        raise error

    async def scenario() -> None:
        await world.do(client.chat.completions.stream(**ASKED).on("content", ends).until_done())

    client = world.client([reply(*TEXT)])
    with pytest.raises(RuntimeError, match=f"a listener raised {error.__name__}"):
        world.run(scenario)
    assert client.transport.open_responses == 0


def test_listener_when_once_or_off_then_is_called_once_or_never() -> None:
    """The other listeners of the event are still called."""
    heard: list[str] = []
    always: list[str] = []

    def never(*_: object) -> None:
        heard.append("never")

    stream = fake_client([reply(*TEXT)]).chat.completions.stream(**ASKED)
    stream.on("content", lambda delta, _: always.append(delta))
    stream.once("content", lambda delta, _: heard.append(delta)).on("chunk", never).off(
        "chunk", never
    )
    stream.off("end", never).until_done()
    assert heard == ["Good "]
    assert always == ["Good ", "day"]


def test_listener_when_the_name_is_unknown_or_it_is_async_then_is_refused() -> None:
    stream = fake_client([]).chat.completions.stream(**ASKED)

    async def listen(*_: object) -> None: ...

    with pytest.raises(ValueError, match="there is no event 'contents': did you mean 'content'"):
        stream.on("contents", print)
    with pytest.raises(TypeError, match="a listener cannot be async"):
        stream.on("content", listen)


@worlds
def test_helpers_when_asked_then_read_to_the_end_and_return_their_part(world: World) -> None:
    async def scenario() -> list[Any]:
        found: list[Any] = []
        for name in ("final_content", "total_usage", "final_message", "final_function_call"):
            stream = world.client([reply(*TEXT)]).chat.completions.stream(**ASKED)
            found.append(await world.do(getattr(stream, name)()))
        stream = world.client([reply(*TEXT)]).chat.completions.stream(**ASKED)
        found.append(await world.do(stream.emitted("content")))
        found.append(await world.do(stream.emitted("function_call")))
        stream = world.client([reply(*TOOLS)]).chat.completions.stream(**ASKED)
        found.append(await world.do(stream.final_function_call()))
        stream = world.client([reply(*TEXT)]).chat.completions.stream(**ASKED)
        found.append(await world.do(stream.final_chat_completion()))
        found.append(
            await world.items(
                world.client([reply(*TEXT)]).chat.completions.stream(**ASKED).text_deltas
            )
        )
        return found

    text, usage, message, call, delta, none, function, whole, texts = world.run(scenario)
    assert (text, usage.total_tokens, message.content, call) == ("Good day", 3, "Good day", None)
    assert (delta, none, function.name) == (("Good ", "Good "), None, "g")
    assert (whole.choices[0].message, whole.usage) == (message, usage)
    assert texts == ["", "Good ", "day"]


@worlds
def test_stream_when_aborted_then_the_loop_raises_and_listeners_hear(world: World) -> None:
    heard: list[str] = []

    async def scenario() -> None:
        stream = await entered(world.client([reply(*TEXT)]).chat.completions.stream(**ASKED))
        stream.on("abort", lambda _: heard.append("abort")).on("end", lambda: heard.append("end"))
        await world.first(stream)
        await world.do(stream.abort())
        assert stream.response.closed
        with pytest.raises(APIUserAbortError):
            await world.do(stream.until_done())
        unsent = world.client([]).chat.completions.stream(**ASKED)
        await world.do(unsent.abort())
        with pytest.raises(APIUserAbortError, match="closed before its end"):
            await world.do(unsent.done())

    world.run(scenario)
    assert heard == ["abort", "end"]


def test_stream_when_truncated_then_listeners_hear_the_error_that_is_raised() -> None:
    heard: list[Any] = []
    cut = Reply(body=content(*TEXT[:2])[:-14], headers={"content-type": "text/event-stream"})
    stream = fake_client([cut]).chat.completions.stream(**ASKED).on("error", heard.append)
    with pytest.raises(StreamTruncatedError) as raised:
        stream.until_done()
    assert heard == [raised.value]


def test_stream_when_not_entered_then_has_no_response_and_says_so() -> None:
    with pytest.raises(RuntimeError, match="enter or read it first"):
        _ = fake_client([]).chat.completions.stream(**ASKED).response


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(st.sampled_from(sorted(ALL)), st.data())
def test_stream_when_split_anywhere_then_events_and_completion_are_the_same(
    name: str, data: st.DataObject
) -> None:
    whole = content(*ALL[name])
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    split = Reply(body=pieces, headers={"content-type": "text/event-stream"})
    options: dict[str, Any] = {"response_format": Person} if name in ("json", "refusal") else {}
    found: list[Any] = []
    for answer in (reply(*ALL[name]), split):
        with fake_client([answer]).chat.completions.stream(**ASKED, **options) as stream:
            found.append(
                ([event.to_dict() for event in stream], stream.current_completion_snapshot)
            )
    assert found[0] == found[1]


ODD: list[tuple[dict[str, Any], str]] = [
    ({"delta": {}, "finish_reason": {"x": 1}}, "finish_reason of a choice must be a text"),
    ({"delta": 5}, "delta of a choice must be an object, not a int"),
    ({"delta": [None]}, "delta of a choice must be an object, not a list"),
    ({"delta": {"tool_calls": 5}}, "tool_calls of a delta must be an array"),
    (
        {"delta": {"tool_calls": [{"index": 0, "function": {"name": "f", "arguments": 5}}]}},
        "arguments of a tool call must be a text",
    ),
]


@pytest.mark.thorough
@pytest.mark.parametrize(("choice", "says"), ODD)
def test_chunk_when_a_part_is_of_a_wrong_type_then_the_typed_error_is_raised(
    choice: dict[str, Any], says: str
) -> None:
    """It was a TypeError or an AttributeError about something inside."""
    chunk = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    events = [{**chunk, "choices": [{"index": 0, "finish_reason": None, **choice}]}]
    client: Any = fake_client([Reply.of_events(*events)])
    stream = client.chat.completions.stream(model="m", messages=[])
    with stream, pytest.raises(APIResponseValidationError, match=says):
        stream.until_done()
