"""`trunkline.compat.parsing`: openai-python's private functions about typed answers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pydantic
import pytest

import trunkline
from trunkline.compat import parsing
from trunkline.types.chat import ChatCompletion
from trunkline.types.responses import Response
from trunkline.values import not_given, omit

pytestmark = pytest.mark.thorough

LOOSE: Any = {"type": "function", "function": {"name": "loose", "parameters": {}}}
STRICT: Any = {"type": "function", "function": {"name": "firm", "strict": True, "parameters": {}}}
SEARCH: Any = {"type": "web_search"}


class Answer(pydantic.BaseModel):
    """The type of a text, and of arguments."""

    age: int


def completion(text: str, **call: str) -> Any:
    calls = [{"id": "c", "type": "function", "function": call}] if call else None
    message = {"role": "assistant", "content": text, "tool_calls": calls}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return ChatCompletion.from_dict({"id": "c", "choices": [choice]})


def test_completion_when_parsed_then_texts_and_arguments_are_of_their_types() -> None:
    """Arguments of strict tools are parsed; without tools and types nothing is."""
    answer = completion('{"age": 3}', name="firm", arguments='{"a": 1}')
    found = parsing.parse_chat_completion(
        response_format=Answer, input_tools=[STRICT], chat_completion=answer
    )
    message = found.choices[0].message
    assert message.parsed == Answer(age=3)
    assert message.tool_calls is not None
    assert message.tool_calls[0].function.parsed_arguments == {"a": 1}
    for nothing in (None, omit, not_given):
        plain = parsing.parse_chat_completion(
            response_format=omit, input_tools=nothing, chat_completion=answer
        )
        assert plain.choices[0].message.parsed is None
    with pytest.raises(ValueError, match="Answer refused"):
        parsing.parse_chat_completion(
            response_format=Answer, input_tools=None, chat_completion=completion('{"age": "x"}')
        )


def test_response_when_parsed_then_its_text_is_of_the_type() -> None:
    """The parsed text is that of the output."""
    part = {"type": "output_text", "text": '{"age": 3}', "annotations": []}
    output = [{"type": "message", "id": "o", "role": "assistant", "content": [part]}]
    found = parsing.parse_response(
        text_format=Answer, input_tools=omit, response=Response.from_dict({"output": output})
    )
    assert found.output_parsed == Answer(age=3)


def test_tools_when_looked_at_then_strict_ones_can_be_parsed() -> None:
    """Tools are found by the names of their functions; others than functions have none."""
    tools = [SEARCH, LOOSE, STRICT]
    assert parsing.get_input_tool_by_name(input_tools=tools, name="firm") is STRICT
    assert parsing.get_input_tool_by_name(input_tools=tools, name="none") is None
    call = SimpleNamespace(name="firm", arguments='{"a": 1}')
    read = parsing.parse_function_tool_arguments
    assert read(input_tools=[LOOSE, STRICT], function=call) == {"a": 1}
    call.name = "loose"
    assert read(input_tools=[LOOSE, STRICT], function=call) is None

    given = [STRICT]
    assert parsing.validate_input_tools(given) is given
    assert parsing.validate_input_tools() is omit
    with pytest.raises(ValueError, match="'loose' is not strict"):
        parsing.validate_input_tools([LOOSE])
    useful = [(Answer, omit), (omit, [STRICT])]
    assert all(parsing.has_parseable_input(response_format=a, input_tools=b) for a, b in useful)
    assert not parsing.has_parseable_input(response_format=omit, input_tools=[LOOSE])
    assert not parsing.has_parseable_input(response_format={"type": "text"})


def test_response_format_when_it_is_a_type_then_create_refuses_it() -> None:
    """Dictionaries and what is not given pass."""
    for good in (omit, {"type": "text"}):
        parsing.validate_response_format(good)
    with pytest.raises(TypeError, match=r"use parse\(\)"):
        parsing.validate_response_format(Answer)
    assert parsing.is_basemodel_type(Answer)
    assert not any(map(parsing.is_basemodel_type, (int, Answer(age=1), dict[str, int])))


def test_deltas_when_accumulated_then_texts_are_joined() -> None:
    """Neither of the two is changed."""
    total, delta = {"a": "x", "parts": [{"index": 0, "t": "1"}]}, {"a": "y", "b": 1}
    found = parsing.accumulate_delta(total, delta)
    assert found == {"a": "xy", "b": 1, "parts": [{"index": 0, "t": "1"}]}
    assert total["a"] == "x"
    assert delta == {"a": "y", "b": 1}


def test_state_of_a_stream_when_it_gets_chunks_then_it_has_the_answer() -> None:
    """There is a snapshot at any time; the last one is parsed."""
    client = trunkline.OpenAI(transport="local", api_key="none")
    asked: Any = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}
    state = parsing.ChatCompletionStreamState(input_tools=[STRICT])
    kinds: list[str] = []
    for chunk in client.chat.completions.create(**asked, stream=True):
        kinds += [event.type for event in state.handle_chunk(chunk)]
        text = state.current_completion_snapshot.choices[0].message.content or ""
    assert kinds[-1] == "content.done"
    assert text == state.get_final_completion().choices[0].message.content
    assert text.startswith("You said: Hello")

    following = parsing.ResponseStreamState()
    for event in client.responses.create(model="m", input="Hello", stream=True):
        assert following._completed_response is None
        assert [one.type for one in following.handle_event(event)] == [event.type]
    response = following._completed_response
    assert response is not None
    assert response.output_text.startswith("You said: Hello")
