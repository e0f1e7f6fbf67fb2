"""The local API: chat completions, plain and streamed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.local.refusing import check_error
from trunkline.local import LocalAPI
from trunkline.local.decisions import SIGNATURE

WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {
                "city": {"type": "string"},
                "days": {"type": "integer"},
                "unit": {"enum": ["celsius", "fahrenheit"]},
            },
            "required": ["city", "days", "unit"],
        },
    },
}
WEATHER_ARGUMENTS = {"city": "string", "days": 1, "unit": "celsius"}
FUNCTION = {"name": "get_time"}
CLOCK = {"type": "function", "function": FUNCTION}


def ask(text: str = "Hello there", **more: Any) -> tuple[int, Any]:
    """Return the status and the JSON of one plain call."""
    body = {"model": "local", "messages": [{"role": "user", "content": text}], **more}
    reply = LocalAPI().handle("POST", "/v1/chat/completions", {}, json.dumps(body).encode())
    return reply.status, json.loads(b"".join(reply.chunks))


def stream(text: str = "Hello there", **more: Any) -> list[Any]:
    """Return the events of one streamed call, the last one being "[DONE]"."""
    body = {
        "model": "local",
        "messages": [{"role": "user", "content": text}],
        "stream": True,
        **more,
    }
    reply = LocalAPI().handle("POST", "/v1/chat/completions", {}, json.dumps(body).encode())
    assert ("content-type", "text/event-stream; charset=utf-8") in reply.headers
    events: list[Any] = []
    for chunk in reply.chunks:
        assert chunk.startswith(b"data: ")
        assert chunk.endswith(b"\n\n")
        data = chunk[6:-2]
        events.append("[DONE]" if data == b"[DONE]" else json.loads(data))
    return events


def test_chat_given_a_text_then_it_answers_with_that_text() -> None:
    """The answer quotes the last user message and names the local transport."""
    status, completion = ask("Hello there")
    message = completion["choices"][0]["message"]
    assert status == 200
    assert message["role"] == "assistant"
    assert message["content"].startswith("You said: Hello there")
    assert "trunkline's local transport" in message["content"]
    said = f"You said: Hello there\n\n{SIGNATURE}"
    assert message == {"role": "assistant", "content": said, "refusal": None, "annotations": []}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
    assert re.fullmatch(r"chatcmpl-local-[0-9a-f]{24}", completion["id"])
    assert completion == {
        "id": completion["id"],
        "object": "chat.completion",
        "created": 1735689600,
        "model": "local",
        "service_tier": "default",
        "system_fingerprint": "fp_local",
        "choices": [choice],
        "usage": {
            "prompt_tokens": 2,
            "completion_tokens": 17,
            "total_tokens": 19,
            "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
            "completion_tokens_details": {
                "reasoning_tokens": 0,
                "audio_tokens": 0,
                "accepted_prediction_tokens": 0,
                "rejected_prediction_tokens": 0,
            },
        },
    }


def test_chat_when_asked_twice_then_the_answers_are_equal() -> None:
    """The same body gets the same answer, including id and time; another body gets another id."""
    assert ask("Hello") == ask("Hello")
    assert ask("Hello")[1]["id"] != ask("Hello!")[1]["id"]


def test_chat_given_content_parts_then_their_texts_are_joined() -> None:
    """The answer quotes the text parts and names the other parts."""
    parts = [{"type": "text", "text": "Look"}, {"type": "image_url", "image_url": {"url": "x"}}]
    _, completion = ask(messages=[{"role": "user", "content": parts}])
    assert completion["choices"][0]["message"]["content"].startswith("You said: Look [image_url]\n")
    asked = [{"role": "user", "content": "Hi"}, {"role": "developer", "content": "Be kind"}]
    _, completion = ask(messages=asked)
    assert completion["choices"][0]["message"]["content"].startswith("You said: Hi\n")
    refused = {"role": "assistant", "content": [{"type": "refusal", "refusal": "I cannot"}]}
    assert ask(messages=[refused])[1]["choices"][0]["message"]["content"].startswith(
        "You said: I cannot\n"
    )


def test_chat_given_n_then_there_are_that_many_choices() -> None:
    """Each choice has its index and number."""
    _, completion = ask(n=3)
    assert [choice["index"] for choice in completion["choices"]] == [0, 1, 2]
    assert completion["choices"][2]["message"]["content"].endswith(
        " answer. This is choice 3 of 3."
    )
    assert len(ask(n=128)[1]["choices"]) == 128
    assert ask(n=129)[1]["error"]["message"] == "Invalid value: 'n' must be between 1 and 128."


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
def test_chat_given_a_limit_then_it_stops_after_that_many_words(name: str) -> None:
    """A word counts as a token, and a truncated answer has finish_reason length."""
    _, completion = ask("one two three", **{name: 3})
    choice = completion["choices"][0]
    assert choice["message"]["content"] == "You said: one"
    assert choice["finish_reason"] == "length"
    assert completion["usage"]["completion_tokens"] == 3
    assert ask("one two three", **{name: 18})[1]["choices"][0]["finish_reason"] == "stop"
    assert ask("one two three", **{name: 17})[1]["choices"][0]["finish_reason"] == "length"


@pytest.mark.parametrize("stop", ["two", ["three", "two"]])
def test_chat_given_a_stop_then_the_answer_ends_before_it(stop: object) -> None:
    """The earliest stop sequence ends the answer with finish_reason stop."""
    _, completion = ask("one two three", stop=stop)
    choice = completion["choices"][0]
    assert choice["message"]["content"].rstrip() == "You said: one"
    assert choice["finish_reason"] == "stop"


def test_chat_usage_when_counted_then_it_is_in_words() -> None:
    """Usage counts words, and prompt and completion add up to the total."""
    _, completion = ask("one two three")
    usage = completion["usage"]
    assert usage["prompt_tokens"] == 3
    assert usage["completion_tokens"] == len(completion["choices"][0]["message"]["content"].split())
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    _, completion = ask("get_time", n=2, tools=[CLOCK], tool_choice="required")
    assert completion["usage"]["completion_tokens"] == 2
    _, completion = ask(messages=[calling("x"), output("x", "rain")])
    assert completion["usage"]["prompt_tokens"] == 1


def test_chat_stream_when_read_then_its_deltas_join_to_the_plain_answer() -> None:
    """The stream has the role, one delta per word, the finish reason and [DONE]."""
    text = "Hello\n  wide world "
    *chunks, done = stream(text)
    content = ask(text)[1]["choices"][0]["message"]["content"]
    deltas = [chunk["choices"][0]["delta"] for chunk in chunks]
    assert done == "[DONE]"
    assert deltas[0] == {"role": "assistant", "content": "", "refusal": None}
    assert deltas[-1] == {}
    assert "".join(delta["content"] for delta in deltas[1:-1]) == content
    assert len(deltas) == len(content.split()) + 2
    assert [chunk["choices"][0]["finish_reason"] for chunk in chunks[-2:]] == [None, "stop"]
    assert {chunk["object"] for chunk in chunks} == {"chat.completion.chunk"}
    assert len({chunk["id"] for chunk in chunks}) == 1
    assert all("usage" not in chunk for chunk in chunks)
    head = {"service_tier": "default", "system_fingerprint": "fp_local", "created": 1735689600}
    choice = {"index": 0, "delta": deltas[0], "logprobs": None, "finish_reason": None}
    assert chunks[0] == {
        **head,
        "id": chunks[0]["id"],
        "object": "chat.completion.chunk",
        "model": "local",
        "choices": [choice],
    }


def test_chat_stream_given_include_usage_then_the_last_chunk_has_it() -> None:
    """The last chunk has the usage and no choices; the others have a null usage."""
    *chunks, usage, _ = stream(stream_options={"include_usage": True})
    assert usage["choices"] == []
    assert usage["usage"] == ask()[1]["usage"]
    assert all(chunk["usage"] is None for chunk in chunks)


def test_chat_stream_given_n_then_the_choices_take_turns() -> None:
    """The deltas of the choices are interleaved, so clients must use the index."""
    *chunks, _ = stream(n=2)
    indexes = [chunk["choices"][0]["index"] for chunk in chunks]
    assert indexes == [0, 1] * (len(indexes) // 2)
    assert sum(chunk["choices"][0]["finish_reason"] == "stop" for chunk in chunks) == 2


@pytest.mark.parametrize(
    "choice", ["required", {"type": "function", "function": {"name": "get_weather"}}]
)
def test_chat_given_a_tool_that_must_be_called_then_it_is(choice: object) -> None:
    """A required tool is called with arguments from its schema."""
    _, completion = ask(tools=[WEATHER], tool_choice=choice)
    answer = completion["choices"][0]
    (call,) = answer["message"]["tool_calls"]
    assert answer["finish_reason"] == "tool_calls"
    assert answer["message"]["content"] is None
    assert call["type"] == "function"
    assert call["function"]["name"] == "get_weather"
    assert json.loads(call["function"]["arguments"]) == WEATHER_ARGUMENTS


def test_chat_stream_given_a_tool_then_its_arguments_come_in_several_deltas() -> None:
    """The id and name of the call come once, and the arguments add up to JSON."""
    *chunks, _ = stream(tools=[WEATHER], tool_choice="required")
    calls = [
        call for chunk in chunks for call in chunk["choices"][0]["delta"].get("tool_calls", [])
    ]
    assert [call.get("id") is not None for call in calls].count(True) == 1
    assert calls[0]["function"] == {"name": "get_weather", "arguments": ""}
    assert {call["index"] for call in calls} == {0}
    assert "".join(call["function"]["arguments"] for call in calls) == (
        '{"city": "string", "days": 1, "unit": "celsius"}'
    )
    assert {len(call["function"]["arguments"]) for call in calls[1:]} == {8}
    assert chunks[-1]["choices"][0]["finish_reason"] == "tool_calls"


def test_chat_stream_given_a_tool_without_parameters_then_its_arguments_are_an_object() -> None:
    """The arguments are `{}`, in two deltas."""
    *chunks, _ = stream(tools=[CLOCK], tool_choice="required")
    pieces = [
        chunk["choices"][0]["delta"]["tool_calls"][0]["function"]["arguments"]
        for chunk in chunks[1:-1]
    ]
    assert pieces == ["", "{", "}"]


@pytest.mark.parametrize(
    ("text", "more", "called"),
    [
        ("Please use get_weather now", {}, ["get_weather"]),
        ("get_weather, then get_time", {}, ["get_weather", "get_time"]),
        ("get_weather, get_time", {"parallel_tool_calls": False}, ["get_weather"]),
        ("What is a get_weatherman, my-get_time or get_time-x?", {}, []),
        ("Hello", {}, []),
        ("get_weather", {"tool_choice": "none"}, []),
        ("get_time, get_weather, get_time", {}, ["get_time", "get_weather", "get_time"]),
        ("get_time " * 200, {}, ["get_time"] * 128),
    ],
)
def test_chat_given_auto_tools_then_it_calls_those_that_are_mentioned(
    text: str, more: dict[str, Any], called: list[str]
) -> None:
    """A tool is called if the user's message contains its name as a word."""
    _, completion = ask(text, tools=[WEATHER, CLOCK], **more)
    calls = completion["choices"][0]["message"].get("tool_calls", [])
    assert [call["function"]["name"] for call in calls] == called
    later = [{"role": "user", "content": text}, {"role": "developer", "content": "Be kind"}]
    _, completion = ask(messages=later, tools=[WEATHER, CLOCK], **more)
    assert "tool_calls" not in completion["choices"][0]["message"]
    assert len({call["id"] for call in calls}) == len(called)


def calling(*names: str) -> dict[str, Any]:
    """Return the model's message with calls of those ids."""
    function = {"name": "get_weather", "arguments": "{}"}
    calls = [{"id": name, "type": "function", "function": function} for name in names]
    return {"role": "assistant", "content": None, "tool_calls": calls}


def output(name: str, content: str = "rain") -> dict[str, Any]:
    return {"role": "tool", "tool_call_id": name, "content": content}


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        ([output("x")], "The tool said: rain"),
        ([output("x"), output("y", " sun ")], "The tools said: rain, sun"),
        ([output("y", "sun"), output("x"), {"role": "user", "content": "Hm"}], "You said: Hm"),
    ],
)
def test_chat_after_tool_messages_then_it_answers_in_text(outputs: list[Any], said: str) -> None:
    """The answer to the outputs of tools is a text with all of them, so a tool loop ends."""
    asked = {"role": "user", "content": "get_weather"}
    called = calling(*sorted(one["tool_call_id"] for one in outputs if one["role"] == "tool"))
    _, completion = ask(messages=[asked, called, *outputs], tools=[WEATHER])
    assert completion["choices"][0]["message"]["content"].splitlines()[0] == said


@pytest.mark.parametrize(
    ("messages", "param", "text"),
    [
        ([output("x")], "messages[0]", "No tool call found with id x."),
        ([calling("x"), output("y")], "messages[1]", "No tool call found with id y."),
        ([calling("x", "y"), output("y")], "messages[1]", "No tool message found .* calls x."),
        ([calling("x"), {"role": "user"}], "messages[1]", "No tool message found .* calls x."),
        ([calling("x"), output("x"), calling("y"), output("x")], "messages[3]", "with id x."),
    ],
)
def test_chat_when_calls_and_outputs_do_not_match_then_it_is_400(
    messages: list[Any], param: str, text: str
) -> None:
    """Each call of a tool needs its output, and the reverse."""
    status, answer = ask(messages=messages)
    assert (status, answer["error"]["param"]) == (400, param)
    assert re.search(text, answer["error"]["message"])


def test_chat_given_json_object_then_the_content_is_an_object() -> None:
    """The format `json_object` returns the answer as a property."""
    _, completion = ask("Hi", response_format={"type": "json_object"})
    content = json.loads(completion["choices"][0]["message"]["content"])
    assert content == {"answer": "You said: Hi"}
    assert ask("Hi", response_format={"type": "text"})[1]["choices"] == ask("Hi")[1]["choices"]


def test_chat_given_json_schema_then_the_content_fits_it() -> None:
    """The content fits the schema, plain and streamed."""
    schema = WEATHER["function"]["parameters"]  # type: ignore[index]
    form = {"type": "json_schema", "json_schema": {"name": "w", "strict": True, "schema": schema}}
    _, completion = ask(response_format=form)
    content = completion["choices"][0]["message"]["content"]
    assert json.loads(content) == WEATHER_ARGUMENTS
    *chunks, _ = stream(response_format=form)
    pieces = [chunk["choices"][0]["delta"].get("content", "") for chunk in chunks]
    assert "".join(pieces) == content
    assert len(pieces) > 4


@pytest.mark.parametrize(
    ("change", "param", "told"),
    [
        ({"messages": None}, "messages", "invalid_type"),
        ({"messages": []}, "messages", "must hold at least one message."),
        ({"messages": [{"content": "x"}]}, "messages[0].role", "missing_required_parameter"),
        ({"model": 5}, "model", "invalid_type"),
        ({"n": 0}, "n", "must be between 1 and 128."),
        ({"max_tokens": 0}, "max_tokens", "must be at least 1."),
        *(
            pytest.param(*one, marks=pytest.mark.thorough)
            for one in (
                ({"temperature": 2.1}, "temperature", "must be between 0 and 2."),
                ({"temperature": "1"}, "temperature", "invalid_type"),
                ({"top_p": -0.1}, "top_p", "must be between 0 and 1."),
                ({"presence_penalty": 3}, "presence_penalty", "must be between -2 and 2."),
                ({"frequency_penalty": -3}, "frequency_penalty", "must be between -2 and 2."),
                ({"top_logprobs": 21}, "top_logprobs", "must be between 0 and 20."),
                (
                    {"messages": [{"role": "king", "content": "x"}]},
                    "messages[0].role",
                    "must be one of developer, system, user, assistant, tool, function.",
                ),
                (
                    {"tools": [CLOCK, {"type": "function"}]},
                    "tools[1].function",
                    "missing_required_parameter",
                ),
            )
        ),
        (
            {"stream_options": {"include_usage": True}},
            "stream_options",
            "is only allowed when 'stream' is true.",
        ),
        (
            {"tool_choice": "required"},
            "tool_choice",
            "is 'required', which needs a function in 'tools'.",
        ),
        (
            {"tool_choice": "sometimes"},
            "tool_choice",
            "must be 'none', 'auto', 'required' or name a function.",
        ),
        (
            {"tool_choice": {"type": "function", "function": {"name": "no"}}, "tools": [CLOCK]},
            "tool_choice",
            "must name a function in 'tools'.",
        ),
        (
            {"tool_choice": {"type": "custom", "custom": {"name": "x"}}},
            "tool_choice",
            "must name a function in 'tools'.",
        ),
        (
            {"functions": [FUNCTION], "tools": [CLOCK]},
            "functions",
            "must not be given together with 'tools'.",
        ),
        (
            {"functions": [FUNCTION], "function_call": "required"},
            "function_call",
            "must be 'none' or 'auto' or name a function.",
        ),
        (
            {"functions": [FUNCTION], "function_call": {"name": "no"}},
            "function_call",
            "must name a function in 'functions'.",
        ),
        (
            {"response_format": {"type": "json_schema"}},
            "response_format.json_schema",
            "is missing.",
        ),
        ({"model": "error-stream"}, "stream", "must be true for the model 'error-stream'."),
    ],
)
def test_chat_given_a_wrong_parameter_then_it_is_named(
    change: dict[str, Any], param: str, told: str
) -> None:
    """A wrong parameter gets a 400 that names it."""
    status, answer = ask(**change)
    assert status == 400
    check_error(answer["error"], param, told)


@pytest.mark.parametrize("missing", ["model", "messages"])
def test_chat_given_no_such_parameter_then_it_is_named(missing: str) -> None:
    """A missing parameter gets a 400 that names it."""
    body: dict[str, Any] = {"model": "local", "messages": [{"role": "user", "content": "x"}]}
    del body[missing]
    reply = LocalAPI().handle("POST", "/chat/completions", {}, json.dumps(body).encode())
    error = json.loads(b"".join(reply.chunks))["error"]
    assert (reply.status, error["param"]) == (400, missing)
    assert error["code"] == "missing_required_parameter"


def test_chat_stream_from_error_stream_then_an_error_follows_two_deltas() -> None:
    """The stream ends with an error event and without [DONE]."""
    first, second, last = stream(model="error-stream")
    assert first["choices"][0]["delta"]["role"] == "assistant"
    assert second["choices"][0]["delta"] == {"content": "You"}
    assert last["error"]["type"] == "server_error"


def test_chat_stream_from_error_truncated_then_it_ends_without_done() -> None:
    """The body ends in the middle of the answer, without [DONE]."""
    error = ask(model="error-truncated")[1]["error"]
    check_error(error, "stream", "must be true for the model 'error-truncated'.")
    chunks = stream(model="error-truncated")
    assert [chunk["choices"][0]["finish_reason"] for chunk in chunks] == [None, None, None]
