"""The local API as the client sees it: how answers end, tools, and background responses."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from trunkline import LengthFinishReasonError, NotFoundError, OpenAI, pydantic_function_tool

PARAMETERS: dict[str, Any] = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
}
PLACE = {**PARAMETERS, "required": ["city", "country"]}
WEATHER = {"name": "weather", "parameters": PARAMETERS}
CLOCK = {"name": "clock"}
CHAT_TOOLS = [{"type": "function", "function": one} for one in (WEATHER, CLOCK)]
TOOLS = [{"type": "function", **one} for one in (WEATHER, CLOCK)]
SCHEMA: Any = {"type": "json_schema", "name": "w", "strict": False, "schema": PLACE}
CUT_JSON = '{"city": "string", "country":'
REFUSAL = "I cannot help with that, because the model is error-refusal."
PLAIN_OR_STREAMED = pytest.mark.parametrize("streamed", [False, True], ids=["plain", "streamed"])


class Place(msgspec.Struct):
    """An answer with a schema."""

    city: str
    country: str


@pytest.fixture
def client() -> OpenAI:
    return OpenAI(transport="local")


def chat(client: Any, streamed: bool, text: str = "Hi", **more: Any) -> Any:
    """Return the first choice of a chat completion."""
    given = {"model": "m", "messages": [{"role": "user", "content": text}], **more}
    if not streamed:
        return client.chat.completions.create(**given).choices[0]
    with client.chat.completions.stream(**given) as stream:
        stream.until_done()
        return stream.current_completion_snapshot.choices[0]


def respond(client: Any, streamed: bool, text: Any = "Hi", **more: Any) -> Any:
    """Return a response. That of a stream is the one of its last event."""
    given = {"model": "m", "input": text, **more}
    if not streamed:
        return client.responses.create(**given)
    return [*client.responses.create(**given, stream=True)][-1].response


@PLAIN_OR_STREAMED
@pytest.mark.parametrize("tool_choice", ["auto", "required"])
def test_chat_when_the_model_refuses_then_the_message_has_a_refusal(
    client: OpenAI, streamed: bool, tool_choice: str
) -> None:
    """A refusal takes the place of the text and of calls."""
    more = {"tools": CHAT_TOOLS, "tool_choice": tool_choice, "model": "error-refusal"}
    choice = chat(client, streamed, "weather", **more)
    assert (choice.message.content, choice.message.refusal) == (None, REFUSAL)
    assert (choice.finish_reason, choice.message.tool_calls) == ("stop", None)


def test_chat_refusal_when_parsed_then_there_is_no_value(client: OpenAI) -> None:
    """`parse` returns the refusal, and a stream delivers it in several events."""
    given: dict[str, Any] = {"model": "error-refusal", "messages": [], "response_format": Place}
    given["messages"] = [{"role": "user", "content": "Hi"}]
    message = client.chat.completions.parse(**given).choices[0].message
    assert (message.parsed, message.refusal) == (None, REFUSAL)
    with client.chat.completions.stream(**given) as stream:
        events: list[Any] = [one for one in stream if one.type.startswith("refusal")]
    assert "".join(one.delta for one in events[:-1]) == events[-1].refusal == REFUSAL
    assert len(events) > 5


@PLAIN_OR_STREAMED
def test_response_when_the_model_refuses_then_the_part_is_a_refusal(
    client: OpenAI, streamed: bool
) -> None:
    """The message has one part of the type `refusal`, and no text."""
    response = respond(client, streamed, "weather", tools=TOOLS, model="error-refusal")
    (part,) = response.output[0].content
    assert (part.type, part.refusal) == ("refusal", REFUSAL)
    assert (response.status, response.output_text) == ("completed", "")
    assert client.responses.parse(model="error-refusal", input="Hi").output_parsed is None


def test_response_refusal_when_streamed_then_its_deltas_join_to_it(client: OpenAI) -> None:
    """The events of a refusal have its name, and the parts before its text are empty."""
    stream = client.responses.create(model="error-refusal", input="Hi", stream=True)
    events: list[Any] = [*stream]
    kinds = [one.type.removeprefix("response.") for one in events]
    assert kinds[3] == "content_part.added"
    assert events[3].part.to_dict() == {"type": "refusal", "refusal": ""}
    assert kinds[-4:-2] == ["refusal.done", "content_part.done"]
    deltas = [one.delta for one in events if one.type == "response.refusal.delta"]
    assert "".join(deltas) == events[-4].refusal == REFUSAL


@PLAIN_OR_STREAMED
@pytest.mark.parametrize("model", ["m", "error-refusal"])
def test_answer_when_a_limit_cuts_it_then_it_says_so(
    client: OpenAI, streamed: bool, model: str
) -> None:
    """A text or refusal has that many words, and the usage counts them."""
    choice = chat(client, streamed, "Hi there", model=model, max_completion_tokens=2)
    assert choice.finish_reason == "length"
    assert len((choice.message.content or choice.message.refusal).split()) == 2
    response = respond(client, streamed, "Hi there", model=model, max_output_tokens=2)
    assert response.status == response.output[0].status == "incomplete"
    assert response.incomplete_details.reason == "max_output_tokens"
    assert response.usage.output_tokens == 2


def test_chat_when_a_limit_cuts_json_then_the_client_raises(client: OpenAI) -> None:
    """Half a JSON object is not parsed."""
    given: dict[str, Any] = {"model": "m", "response_format": Place, "max_tokens": 3}
    given["messages"] = [{"role": "user", "content": "Hi"}]
    with pytest.raises(LengthFinishReasonError) as of_parse:
        client.chat.completions.parse(**given)
    stream = client.chat.completions.stream(**given)
    with stream, pytest.raises(LengthFinishReasonError) as of_stream:
        stream.until_done()
    for info in (of_parse, of_stream):
        completion: Any = info.value.completion
        assert completion.choices[0].message.content == CUT_JSON


def test_response_when_a_limit_cuts_json_then_the_stream_ends_incomplete(client: OpenAI) -> None:
    """The text is a piece of JSON, and the last event says why."""
    made = client.responses.create(
        model="m", input="Hi", text={"format": SCHEMA}, max_output_tokens=3, stream=True
    )
    events: list[Any] = [*made]
    texts = [one.delta for one in events if one.type == "response.output_text.delta"]
    assert "".join(texts) == events[-1].response.output_text == CUT_JSON
    assert events[-1].type == "response.incomplete"


@PLAIN_OR_STREAMED
def test_calls_when_a_limit_cuts_them_then_the_last_one_is_incomplete(
    client: OpenAI, streamed: bool
) -> None:
    """The limit counts the words of all arguments, and calls after it are not made."""
    text = 'clock weather {"city": "Oslo"} clock'
    choice = chat(client, streamed, text, tools=CHAT_TOOLS, max_tokens=2)
    made = [call.function.arguments for call in choice.message.tool_calls]
    assert (made, choice.finish_reason) == (["{}", '{"city":'], "length")
    response = respond(client, streamed, text, tools=TOOLS, max_output_tokens=2)
    assert [(one.arguments, one.status) for one in response.output] == [
        ("{}", "completed"),
        ('{"city":', "incomplete"),
    ]
    assert response.incomplete_details.reason == "max_output_tokens"


@PLAIN_OR_STREAMED
def test_answer_when_it_is_filtered_then_it_is_short_and_says_so(
    client: OpenAI, streamed: bool
) -> None:
    """The model `error-content-filter` ends the text after two words."""
    choice = chat(client, streamed, model="error-content-filter")
    assert (choice.message.content, choice.finish_reason) == ("You said:", "content_filter")
    response = respond(client, streamed, model="error-content-filter")
    assert (response.output_text, response.status) == ("You said:", "incomplete")
    assert response.incomplete_details.reason == "content_filter"


@PLAIN_OR_STREAMED
def test_response_when_it_fails_then_it_has_an_error(client: OpenAI, streamed: bool) -> None:
    """The model `error-failed` makes a response without output, which can be retrieved."""
    response = respond(client, streamed, model="error-failed")
    assert (response.status, response.output) == ("failed", [])
    assert response.error.code == "server_error"
    assert client.responses.retrieve(response.id) == response


@PLAIN_OR_STREAMED
def test_tools_when_several_are_mentioned_then_the_answer_has_a_call_of_each(
    client: OpenAI, streamed: bool
) -> None:
    """Calls are in the order of the text, with the JSON object after the name as arguments."""
    text = 'weather {"city": "Oslo"}, clock, weather {"city": {"}": 1}} weather {"city" weather {x}'
    choice = chat(client, streamed, text, tools=CHAT_TOOLS)
    called = [
        ("weather", '{"city": "Oslo"}'),
        ("clock", "{}"),
        ("weather", '{"city": {"}": 1}}'),
        *[("weather", '{"city": "string"}')] * 2,
    ]
    functions = [one.function for one in choice.message.tool_calls]
    assert [(one.name, one.arguments) for one in functions] == called
    response = respond(client, streamed, text, tools=TOOLS)
    assert [one.arguments for one in response.output] == [one.arguments for one in functions]
    assert len({one.call_id for one in response.output}) == 5
    only = chat(client, streamed, text, tools=CHAT_TOOLS, parallel_tool_calls=False)
    assert [one.function.arguments for one in only.message.tool_calls] == ['{"city": "Oslo"}']


CHOICES: dict[str, tuple[Any, list[str]]] = {
    "none": ("none", []),
    "auto": ("auto", ["weather"]),
    "required": ("required", ["weather"]),
    "named": ({"type": "function", "name": "clock"}, ["clock"]),
    "allowed, auto": ({"type": "allowed_tools", "mode": "auto", "tools": [TOOLS[1]]}, []),
    "allowed, required": (
        {"type": "allowed_tools", "mode": "required", "tools": [TOOLS[1]]},
        ["clock"],
    ),
}


def for_chat(choice: Any) -> Any:
    """Return the choice of a tool as chat completions have it."""
    if isinstance(choice, str):
        return choice
    if choice["type"] == "function":
        return {"type": "function", "function": {"name": choice["name"]}}
    return {
        "type": "allowed_tools",
        "allowed_tools": {"mode": choice["mode"], "tools": [CHAT_TOOLS[1]]},
    }


@PLAIN_OR_STREAMED
@pytest.mark.parametrize("name", CHOICES)
def test_tool_choice_when_given_then_it_decides(client: OpenAI, streamed: bool, name: str) -> None:
    """All forms of the choice decide, in both APIs, what a text that mentions `weather` calls."""
    given, names = CHOICES[name]
    text = "weather"
    choice = chat(client, streamed, text, tools=CHAT_TOOLS, tool_choice=for_chat(given))
    assert [one.function.name for one in choice.message.tool_calls or ()] == names
    assert choice.finish_reason == ("tool_calls" if names else "stop")
    response = respond(client, streamed, text, tools=TOOLS, tool_choice=given)
    assert [one.name for one in response.output if one.type == "function_call"] == names


@PLAIN_OR_STREAMED
@pytest.mark.parametrize(
    ("choice", "called"),
    [("none", None), ("auto", "weather"), ({"name": "clock"}, "clock")],
    ids=["none", "auto", "named"],
)
def test_functions_when_given_then_the_answer_is_the_deprecated_call(
    client: OpenAI, streamed: bool, choice: Any, called: str | None
) -> None:
    """The deprecated parameters get at most one call, which ends with its own reason."""
    more: dict[str, Any] = {"functions": [WEATHER, CLOCK], "function_call": choice}
    answer = chat(client, streamed, 'weather {"city": "Oslo"} clock', **more)
    made = answer.message.function_call
    assert (made and made.name) == called
    assert answer.finish_reason == ("function_call" if called else "stop")
    assert made is None or json.loads(made.arguments) in ({"city": "Oslo"}, {})
    cut = chat(client, streamed, "weather", **{**more, "function_call": "auto"}, max_tokens=1)
    assert cut.finish_reason == "length"


def test_function_message_when_it_is_last_then_the_answer_has_its_content(client: OpenAI) -> None:
    """The answer to the output of a deprecated call is a text."""
    call = {"role": "assistant", "function_call": {"name": "weather", "arguments": "{}"}}
    output = {"role": "function", "name": "weather", "content": "rain"}
    messages = [{"role": "user", "content": "weather"}, call, output]
    answer = chat(client, False, messages=messages, functions=[WEATHER])
    assert answer.message.content.startswith("The tool said: rain")


@PLAIN_OR_STREAMED
def test_tool_loop_when_the_outputs_are_returned_then_it_ends(
    client: OpenAI, streamed: bool
) -> None:
    """A program that returns the output of each call gets a text after one round."""
    text = 'weather {"city": "Oslo"} and weather {"city": "Rome"}'
    tools = [pydantic_function_tool(Place, name="weather"), CHAT_TOOLS[1]]
    messages: list[Any] = [{"role": "user", "content": text}]
    asked = chat(client, streamed, messages=messages, tools=CHAT_TOOLS).message
    messages.append(asked)
    for call in asked.tool_calls:
        output = f"sun in {json.loads(call.function.arguments)['city']}"
        messages.append({"role": "tool", "tool_call_id": call.id, "content": output})
    answer = chat(client, streamed, messages=messages, tools=tools).message
    assert answer.content.startswith("The tools said: sun in Oslo, sun in Rome\n")

    items: list[Any] = [{"role": "user", "content": text}]
    items += respond(client, streamed, items, tools=TOOLS).output
    for call in items[1:]:
        output = f"sun in {json.loads(call.arguments)['city']}"
        items.append({"type": "function_call_output", "call_id": call.call_id, "output": output})
    response = respond(client, streamed, items, tools=TOOLS)
    assert response.output_text.startswith("The tools said: sun in Oslo, sun in Rome\n")


def test_background_when_retrieved_then_it_advances_until_it_has_ended(client: OpenAI) -> None:
    """Each retrieval is one step, and says when to ask again until the last one."""
    response = client.responses.create(model="m", input="Hi", background=True)
    raw = client.responses.with_raw_response.retrieve
    answers = [raw(response.id) for _ in range(3)]
    seen = [response.status, *(one.parse().status for one in answers)]
    assert seen == ["queued", "in_progress", "completed", "completed"]
    assert ["openai-poll-after-ms" in one.headers for one in answers] == [True, False, False]


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_background_when_cancelled_then_it_stays_so_unless_it_had_ended(
    client: OpenAI, steps: int
) -> None:
    """A response that has ended stays as it is."""
    response = client.responses.create(model="m", input="Hi", background=True)
    for _ in range(steps):
        client.responses.retrieve(response.id)
    status = "cancelled" if steps < 2 else "completed"
    assert client.responses.cancel(response.id).status == status
    assert client.responses.retrieve(response.id).status == status
    client.responses.delete(response.id)
    with pytest.raises(NotFoundError):
        client.responses.cancel(response.id)


def test_background_stream_when_left_then_it_can_be_continued(client: OpenAI) -> None:
    """The rest after an event is that of the first stream, in both ways to ask for it."""
    made = client.responses.create(model="m", input="Hi", background=True, stream=True)
    events: list[Any] = [*made]
    name, after = events[-1].response.id, events[4].sequence_number
    rest = [*client.responses.retrieve(name, stream=True, starting_after=after)]
    assert rest == events[5:]
    with client.responses.stream(response_id=name, starting_after=after) as stream:
        assert [one.sequence_number for one in stream] == [one.sequence_number for one in rest]
    assert client.responses.retrieve(name).status == "completed"
