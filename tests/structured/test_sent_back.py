"""Answers that are sent back in the next request: as the server sent them."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pydantic
import pytest

from trunkline import pydantic_function_tool, pydantic_responses_function_tool
from trunkline.testing import Reply, fake_client
from trunkline.types.responses import ParsedResponseOutputText


class Place(msgspec.Struct):
    """The type of the texts and of the arguments."""

    city: str


TEXT = '{ "city": "Oslo" }'
ITEMS: list[dict[str, Any]] = [
    {
        "type": "reasoning",
        "id": "rs_1",
        "summary": [{"type": "summary_text", "text": "", "of_tomorrow": 1}],
        "encrypted_content": "gAAA+/=",
        "content": None,
        "status": None,
        "of_tomorrow": {"a": [1.5, 2, None, True]},
    },
    {"type": "function_call", "call_id": "c1", "name": "Place", "arguments": TEXT, "parsed": 1},
    {"type": "function_call", "call_id": "c2", "name": "other", "arguments": "{", "status": None},
    {
        "type": "message",
        "id": "msg_1",
        "role": "assistant",
        "status": "completed",
        "phase": "final_answer",
        "content": [
            {"type": "output_text", "text": TEXT, "annotations": [{"type": "of_tomorrow", "x": 1}]},
            {"type": "refusal", "refusal": "no", "parsed": {}},
            {"type": "of_tomorrow", "parsed": [{}]},
        ],
    },
    {"type": "web_search_call", "id": "ws_1", "action": {"type": "search", "sources": []}},
    {"type": "custom_tool_call", "call_id": "c3", "name": "sql", "input": "select 1"},
    {"type": "mcp_call", "id": "mcp_1", "output": None, "summary": "not a list"},
    {"type": "of_tomorrow", "parsed": {"parsed_arguments": 12345678901234567890}, "tiny": 1e-300},
]
RESPONSE = {"id": "resp_1", "object": "response", "status": "completed", "output": ITEMS}
COMPLETED = {"type": "response.completed", "sequence_number": 0, "response": RESPONSE}
STREAMED = Reply.of_events(COMPLETED, done=False)
RESULT = {"type": "function_call_output", "call_id": "c1", "output": "sun"}


def plain(client: Any) -> Any:
    return client.responses.create(model="m", input="Hi")


def retrieved(client: Any) -> Any:
    return client.responses.retrieve("resp_1")


def parsed(client: Any) -> Any:
    return client.responses.parse(**_asked())


def streamed(client: Any) -> Any:
    with client.responses.stream(**_asked()) as stream:
        return stream.get_final_response()


def _asked() -> dict[str, Any]:
    tool = pydantic_responses_function_tool(Place, name="Place")
    return {"model": "m", "input": "Hi", "text_format": Place, "tools": [tool]}


def sent(client: Any) -> Any:
    """Return the body of the last request."""
    return json.loads(client.transport.requests[-1].body)


@pytest.mark.parametrize(
    ("ask", "answer"),
    [(plain, RESPONSE), (retrieved, RESPONSE), (parsed, RESPONSE), (streamed, STREAMED)],
)
def test_output_when_it_is_sent_back_then_it_is_what_the_server_sent(ask: Any, answer: Any) -> None:
    """Unknown items and fields survive, null stays null, and what was parsed is not sent."""
    client: Any = fake_client([answer, RESPONSE])
    response = ask(client)
    client.responses.create(model="m", input=[*response.output, RESULT])
    assert sent(client) == {"model": "m", "input": [*ITEMS, RESULT]}


@pytest.mark.parametrize(("ask", "answer"), [(parsed, RESPONSE), (streamed, STREAMED)])
def test_parsed_output_when_it_is_dumped_then_its_values_are_there(ask: Any, answer: Any) -> None:
    """Only requests leave out what was parsed: `to_dict` and `model_dump` have it."""
    response = ask(fake_client([answer]))
    assert response.output_parsed == response.output[1].parsed_arguments == Place("Oslo")
    for dumped in (response.to_dict(), response.model_dump(), json.loads(response.to_json())):
        assert dumped["output"][1]["parsed_arguments"] == {"city": "Oslo"}
        assert dumped["output"][3]["content"][0]["parsed"] == {"city": "Oslo"}


class Trip(pydantic.BaseModel):
    """The type of an answer. One field has another name on the wire, and two have defaults."""

    place: str = pydantic.Field(alias="city")
    days: int = 1
    note: str | None = None


@pytest.mark.thorough
def test_parsed_model_of_pydantic_when_it_is_dumped_then_the_options_are_for_its_fields_too() -> (
    None
):
    """As if it were a part of the answer; a selection is for a part of any class."""
    message = {"role": "assistant", "content": TEXT}
    answer = {"id": "c", "choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
    client: Any = fake_client(lambda request: answer)
    ask: dict[str, Any] = {"model": "m", "messages": []}

    def dumped(kind: Any, **options: Any) -> Any:
        made = client.chat.completions.parse(**ask, response_format=kind).choices[0].message
        forms = (made.model_dump(**options), json.loads(made.model_dump_json(**options)))
        assert forms[0] == forms[1]
        return forms[0]["parsed"]

    whole = {"place": "Oslo", "days": 1, "note": None}
    assert dumped(Trip) == whole
    for options, wanted in (
        ({"exclude_unset": True}, {"place": "Oslo"}),
        ({"exclude_none": True}, {"place": "Oslo", "days": 1}),
        ({"exclude_defaults": True, "by_alias": True}, {"city": "Oslo"}),
        ({"exclude": {"parsed": {"place"}}}, {"days": 1, "note": None}),
        ({"include": {"parsed": {"days"}}}, {"days": 1}),
    ):
        assert dumped(Trip, **options) == wanted
    assert dumped(Place, exclude={"parsed": {"city"}}) == {}
    made = client.chat.completions.parse(**ask, response_format=Trip)
    assert made.to_dict()["choices"][0]["message"]["parsed"] == {"city": "Oslo"}
    assert made.to_dict() == json.loads(made.to_json())
    client.chat.completions.create(model="m", messages=[made.choices[0].message.parsed])
    assert sent(client)["messages"] == [{"place": "Oslo"}]


MESSAGE = {
    "role": "assistant",
    "content": TEXT,
    "refusal": None,
    "of_tomorrow": {"parsed": 1},
    "tool_calls": [
        {"id": "c1", "type": "function", "function": {"name": "Place", "arguments": TEXT}},
        {"id": "c2", "type": "custom", "custom": {"name": "sql", "input": "select 1"}},
    ],
}
CHOICE = {"index": 0, "finish_reason": "tool_calls"}
COMPLETION = {"id": "c", "choices": [{**CHOICE, "message": MESSAGE}]}


def test_message_when_it_is_sent_back_then_it_is_what_the_server_sent() -> None:
    """A parsed message of chat is sent without its values."""
    client: Any = fake_client([COMPLETION, COMPLETION])
    given: dict[str, Any] = {"model": "m", "tools": [pydantic_function_tool(Place, name="Place")]}
    completion = client.chat.completions.parse(**given, messages=[], response_format=Place)
    message = completion.choices[0].message
    assert message.parsed == message.tool_calls[0].function.parsed_arguments == Place("Oslo")
    client.chat.completions.create(model="m", messages=[message])
    assert sent(client) == {"model": "m", "messages": [MESSAGE]}


def test_model_when_its_class_dumps_itself_then_that_is_sent() -> None:
    """The result of its `to_dict` is sent, with all of its fields."""

    class Own(ParsedResponseOutputText[Any]):
        def to_dict(self, **options: Any) -> dict[str, Any]:
            return {"own": self.parsed}

    client: Any = fake_client([RESPONSE])
    part = Own(type="output_text", text=TEXT, annotations=[], parsed=1)
    client.responses.create(model="m", input=[{"role": "assistant", "content": [part]}])
    assert sent(client)["input"][0]["content"] == [{"own": 1}]
