"""`responses.stream`: events with the texts so far, in every world."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from tests.snapshots.recorded_responses import (
    CALL,
    TOOL,
    content,
    delta,
    event,
    message,
    reply,
    response,
    text_of,
)
from tests.worlds import World
from trunkline.errors import APIResponseValidationError
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)


@dataclass
class Person:
    """A person."""

    name: str
    age: int


@worlds
def test_stream_when_iterated_then_deltas_have_the_text_so_far(world: World) -> None:
    client = world.client([reply(text_of('{"name": "A', 'da", "age": 36}'))])

    async def scenario() -> Any:
        stream = client.responses.stream(input="i", text_format=Person)
        found = await world.items(stream)
        return found, await world.do(stream.get_final_response())

    found, final = world.run(scenario)
    snapshots = [one.snapshot for one in found if one.type == "response.output_text.delta"]
    assert snapshots == ['{"name": "A', '{"name": "Ada", "age": 36}']
    parsed = [one.parsed for one in found if one.type == "response.output_text.done"]
    assert parsed == [Person("Ada", 36)]
    assert found[-1].response.output_parsed == final.output_parsed == Person("Ada", 36)
    assert json.loads(client.transport.requests[0].body)["stream"] is True


@worlds
def test_text_deltas_when_iterated_then_are_the_pieces_of_the_text(world: World) -> None:
    """As those of a stream of a chat."""
    client = world.client([reply(text_of("Good ", "day"))])

    async def scenario() -> Any:
        stream = client.responses.stream(input="i")
        return await world.items(stream.text_deltas), await world.do(stream.get_final_response())

    texts, final = world.run(scenario)
    assert texts == ["Good ", "day"]
    assert final.output_text == "Good day"


def test_tool_when_called_then_deltas_have_the_arguments_so_far() -> None:
    tool: Any = {"type": "function", "name": "f", "strict": True, "parameters": {}}
    client = fake_client([reply(TOOL)])
    with client.responses.stream(input="i", tools=[tool]) as stream:
        found = [one for one in stream if one.type == "response.function_call_arguments.delta"]
        final: Any = stream.get_final_response()
    assert [one.snapshot for one in found] == ['{"a"', '{"a": 1}']
    assert final.output[0].parsed_arguments == {"a": 1}


def test_item_when_it_has_begun_with_a_part_then_deltas_continue_that() -> None:
    """Some servers send the beginning of a text or of arguments with the item."""
    begun = message("Good ")
    begun["content"] += [{"type": "refusal", "refusal": "no"}, None]
    arguments = {"output_index": 1, "item_id": "f", "delta": ": 1}"}
    events = [
        event("output_item.added", output_index=0, item=begun),
        delta("day"),
        delta("a", content_index=1),
        delta("b", content_index=2),
        event("output_item.added", output_index=1, item={**CALL, "arguments": '{"a"'}),
        event("function_call_arguments.delta", **arguments),
        event("output_item.added", output_index=1, item={"type": "function_call", "name": "f"}),
        event("function_call_arguments.delta", **arguments),
        event("completed", response=response("completed")),
    ]
    with fake_client([reply(events)]).responses.stream(input="i") as stream:
        found = [one.snapshot for one in stream if one.type.endswith(".delta")]
    assert found == ["Good day", "a", "b", '{"a": 1}', ": 1}"]


def test_text_when_it_comments_on_the_work_then_it_is_not_parsed() -> None:
    """Only the final answer has the type."""
    events = text_of("I look it up.")
    events[1]["item"]["phase"] = "commentary"
    events[-1]["response"]["output"][0]["phase"] = "commentary"
    client = fake_client([reply(events)])
    with client.responses.stream(input="i", text_format=Person) as stream:
        parsed = [one.parsed for one in stream if one.type == "response.output_text.done"]
        assert (parsed, stream.get_final_response().output_parsed) == ([None], None)


@pytest.mark.thorough
@pytest.mark.parametrize("ending", ["completed", "incomplete"])
def test_output_when_missing_at_the_end_then_is_that_of_the_items(ending: str) -> None:
    """Some servers do not repeat it, or send null."""
    text = '{"name": "Ada", "age": 36}'
    last = event(ending, response={**response(ending), "output": None})
    events = [*text_of(text)[:-1], event("output_item.done", output_index=0, item=message(text))]
    client = fake_client([reply([*events, last])])
    with client.responses.stream(input="i", text_format=Person) as stream:
        *_, end = stream
    assert end.response.output_text == text
    if ending == "completed":
        assert stream.get_final_response().output_parsed == Person("Ada", 36)


@pytest.mark.thorough
@worlds
def test_final_response_when_a_text_does_not_fit_then_raises_that_again(world: World) -> None:
    """The stream has been closed since, but not by its user."""
    client = world.client([reply(text_of("Hello"))])

    async def scenario() -> None:
        stream = client.responses.stream(input="i", text_format=Person)
        for _ in range(2):
            with pytest.raises(APIResponseValidationError, match="Person refused"):
                await world.do(stream.get_final_response())

    world.run(scenario)


@worlds
def test_stream_when_resumed_then_yields_later_events_with_whole_texts(world: World) -> None:
    client = world.client([reply(text_of("Good ", "day"))])

    async def scenario() -> Any:
        return await world.items(client.responses.stream(response_id="r", starting_after=3))

    found = world.run(scenario)
    assert [one.sequence_number for one in found] == [4, 5, 6]
    assert found[0].snapshot == "Good day"
    url = client.transport.requests[0].url
    assert (url.path, url.query) == ("/v1/responses/r", "stream=true")


@worlds
@pytest.mark.parametrize(
    ("events", "message"),
    [
        ([delta("a")], "output_index of .* is 0, which has not begun"),
        ([*text_of()[:3], delta("a", output_index="0")], "output_index of .* is '0'"),
        ([*text_of()[:3], delta("a", content_index=1)], "the content_index is 1, and 1 have begun"),
        ([*text_of()[:3], delta("a", content_index=-1)], "the content_index is -1"),
        ([*text_of()[:3], delta(5)], "the delta of response.output_text.delta is int, not str"),
        ([event("output_item.added", output_index=-1, item={})], "the output_index of .* is -1"),
    ],
)
def test_event_when_its_place_is_malformed_then_raises_the_typed_error(
    world: World, events: list[dict[str, Any]], message: str
) -> None:
    client = world.client([reply(events)])

    async def scenario() -> None:
        with pytest.raises(APIResponseValidationError, match=message):
            await world.do(client.responses.stream(input="i").until_done())

    world.run(scenario)


def test_final_response_when_incomplete_then_raises_what_ended_the_stream() -> None:
    for status in ("incomplete", "failed", "cancelled"):
        cut = [*text_of("a")[:-1], event(status, response=response(status))]
        stream = fake_client([reply(cut)]).responses.stream(input="i")
        said = rf"the stream ended by response\.{status}$"
        with stream, pytest.raises(RuntimeError, match=said):
            stream.get_final_response()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"input": "i", "starting_after": 3}, "only together with response_id"),
        ({"response_id": "r", "input": "i"}, "either response_id or input"),
        ({"response_id": "r", "model": "m"}, "either response_id or model"),
        ({"response_id": "r", "instructions": "i"}, r"responses.stream\(\) got an unexpected"),
    ],
)
def test_arguments_when_they_contradict_then_are_refused(
    arguments: dict[str, Any], message: str
) -> None:
    stream: Any = fake_client([]).responses.stream
    with pytest.raises(TypeError, match=message):
        stream(**arguments)


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(st.sampled_from([text_of("Good ", "day"), TOOL]), st.data())
def test_stream_when_split_anywhere_then_events_and_response_are_the_same(
    events: list[dict[str, Any]], data: st.DataObject
) -> None:
    whole = content(events)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True)]
    found: list[Any] = []
    for body in (whole, pieces):
        answer = Reply(body=body, headers={"content-type": "text/event-stream"})
        with fake_client([answer]).responses.stream(input="i") as stream:
            found.append(([one.to_dict() for one in stream], stream.get_final_response()))
    assert found[0] == found[1]
