"""`chat.completions.parse` and `responses.parse`: typed answers in every world."""

from __future__ import annotations

import json
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import attrs
import cattrs
import pydantic
import pytest

from tests.worlds import World
from trunkline import pydantic_function_tool
from trunkline.errors import (
    APIResponseValidationError,
    ContentFilterFinishReasonError,
    LengthFinishReasonError,
)
from trunkline.structured.schemas import text_format_of
from trunkline.structured.tools import pydantic_responses_function_tool
from trunkline.testing.fakes import fake_client
from trunkline.types.chat import ChatCompletionFunctionTool
from trunkline.types.responses import ParsedResponseOutputText

worlds = pytest.mark.parametrize(
    "world", [World(name) for name in ("sync", "asyncio", "trio")], ids=lambda world: world.name
)
ASKED: dict[str, Any] = {"model": "m", "messages": []}
TEXT = '{"name": "Ada", "age": 36}'


@dataclass
class Person:
    """A person."""

    name: str
    age: int


@attrs.define
class Place:
    """A place."""

    name: str
    age: int


def completion(reason: str = "stop", **message: Any) -> dict[str, Any]:
    choice = {"index": 0, "finish_reason": reason, "message": {"role": "assistant", **message}}
    return {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}


def called(arguments: str, name: str = "Person") -> dict[str, Any]:
    function = {"name": name, "arguments": arguments}
    calls = [{"id": "i", "type": "function", "function": function}]
    return completion("tool_calls", content=None, tool_calls=calls)


def response(*output: dict[str, Any]) -> dict[str, Any]:
    return {"id": "r", "object": "response", "status": "completed", "output": [*output]}


def said(text: str, **fields: Any) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": []}]
    return {"type": "message", "id": "m", "role": "assistant", "content": content, **fields}


def asked(client: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(client.transport.requests[-1].body)
    return found


@worlds
@pytest.mark.parametrize("kind", [Person, Place])
def test_parse_when_answered_then_text_is_a_value_of_the_type(world: World, kind: Any) -> None:
    async def scenario() -> list[Any]:
        found: list[Any] = []
        for path in ("chat", "beta.chat", "with_raw_response.chat", "with_streaming_response.chat"):
            client = world.client([completion(content=TEXT)])
            place: Any = client
            for name in f"{path}.completions".split("."):
                place = getattr(place, name)
            result = place.parse(model="m", messages=[], response_format=kind)
            found.append(await whole(world, result))
            sent = asked(client)["response_format"]
            assert (sent["type"], sent["json_schema"]["name"]) == ("json_schema", kind.__name__)
            assert sent["json_schema"]["strict"] is True
        return found

    for one in world.run(scenario):
        message = one.choices[0].message
        assert (message.parsed, message.content) == (kind("Ada", 36), TEXT)


@pytest.mark.thorough
@worlds
def test_parse_when_the_format_is_a_dictionary_then_the_text_is_not_parsed(world: World) -> None:
    """As the formats of `create`, which programs that choose at run time pass."""

    async def scenario() -> tuple[Any, Any]:
        client = world.client([completion(content=TEXT), response(said(TEXT))])
        plain: Any = {"type": "json_object"}
        chat = client.chat.completions.parse(**ASKED, response_format=plain)
        message = (await world.do(chat)).choices[0].message
        return message, await world.do(client.responses.parse(input="i", text_format=plain))

    message, answer = world.run(scenario)
    assert (message.content, message.parsed) == (TEXT, None)
    assert (answer.output_text, answer.output_parsed) == (TEXT, None)


async def whole(world: World, result: Any) -> Any:
    """Return the result of a call in any of the six ways."""
    if hasattr(result, "__aenter__"):
        async with result as opened:
            return await opened.parse()
    if hasattr(result, "__enter__"):
        with result as opened:
            return opened.parse()
    result = await world.do(result)
    return result.parse() if hasattr(result, "parse") else result


@worlds
def test_responses_parse_when_answered_then_output_parsed_has_the_type(world: World) -> None:
    answers = [response(said("Hm.", phase="commentary"), said(TEXT, phase="final_answer"))]
    client = world.client(answers)

    async def scenario() -> Any:
        text: Any = {"verbosity": "low"}
        return await world.do(client.responses.parse(input="i", text_format=Person, text=text))

    found = world.run(scenario)
    assert found.output_parsed == Person("Ada", 36)
    assert found.output[0].content[0].parsed is None
    sent = asked(client)["text"]
    assert (sent["verbosity"], sent["format"]["name"]) == ("low", "Person")
    assert sent["format"]["strict"] is True


def test_tools_when_called_then_arguments_are_values_of_their_types() -> None:
    client = fake_client([called(TEXT)])
    tools: Any = (pydantic_function_tool(Person) for _ in range(1))
    found = client.chat.completions.parse(model="m", messages=[], tools=tools)
    calls = found.choices[0].message.tool_calls
    assert calls is not None
    assert calls[0].function.parsed_arguments == Person("Ada", 36)
    assert asked(client)["tools"][0]["function"]["name"] == "Person"
    call = {"type": "function_call", "call_id": "i", "name": "Person", "arguments": TEXT}
    client = fake_client([response(call)])
    tool: Any = pydantic_responses_function_tool(Person)
    answer: Any = client.responses.parse(input="i", tools=[tool])
    assert answer.output[0].parsed_arguments == Person("Ada", 36)


def test_tool_when_strict_then_arguments_are_json_and_when_unknown_they_stay_text() -> None:
    strict: Any = {"type": "function", "function": {"name": "f", "strict": True, "parameters": {}}}
    for name, parsed in (("f", {"name": "Ada", "age": 36}), ("g", None)):
        client = fake_client([called(TEXT, name)])
        found = client.chat.completions.parse(model="m", messages=[], tools=[strict])
        calls = found.choices[0].message.tool_calls
        assert calls is not None
        assert calls[0].function.parsed_arguments == parsed


def test_tools_when_they_are_in_a_namespace_then_only_its_calls_are_theirs() -> None:
    """A function without a namespace may also be called with its name as the namespace."""
    strict: Any = {"type": "function", "name": "f", "strict": True, "parameters": {}}
    within = [strict, {"type": "custom", "name": "c", "strict": True}, {**strict, "name": "two"}]
    tools: Any = [
        {"type": "namespace", "name": "n", "tools": within},
        {"type": "namespace", "name": "empty"},
        {"type": "namespace", "name": "two", "tools": [{**strict, "name": "two"}]},
        {**strict, "name": "alone"},
        {**strict, "name": "two", "strict": False},
        {"type": "custom", "name": "text", "strict": True},
    ]
    parsed = {
        ("n", "f"): True, (None, "f"): False, ("empty", "f"): False, ("n", "c"): False,
        ("alone", "alone"): True, (None, "alone"): True, ("n", "alone"): False,
        ("two", "two"): True, (None, "two"): False, (None, "text"): False, ("n", "n"): False,
    }  # fmt: skip
    call = {"type": "function_call", "call_id": "i", "arguments": TEXT}
    calls = [{**call, "namespace": namespace, "name": name} for namespace, name in parsed]
    client = fake_client([response(*calls)])
    answer: Any = client.responses.parse(input="i", tools=tools)
    found = [one.parsed_arguments for one in answer.output]
    assert found == [json.loads(TEXT) if is_parsed else None for is_parsed in parsed.values()]


def test_completion_when_it_has_no_choices_then_there_is_nothing_to_parse() -> None:
    """Servers send one if they have only facts about the request."""
    client = fake_client([{"id": "c", "object": "chat.completion"}])
    found = client.chat.completions.parse(model="m", messages=[], response_format=Person)
    assert found.to_dict() == {"id": "c", "object": "chat.completion"}


@pytest.mark.parametrize(
    ("reason", "error"),
    [("length", LengthFinishReasonError), ("content_filter", ContentFilterFinishReasonError)],
)
def test_answer_when_it_ended_early_then_raises_with_what_there_is(
    reason: str, error: type[LengthFinishReasonError]
) -> None:
    client = fake_client([completion(reason, content=TEXT[:9])])
    with pytest.raises(error) as raised:
        client.chat.completions.parse(model="m", messages=[], response_format=Person)
    assert raised.value.completion is not None
    assert raised.value.completion.choices[0].message.content == TEXT[:9]


def test_refusal_when_answered_then_nothing_is_parsed() -> None:
    client = fake_client([completion(content=None, refusal="No.")])
    found = client.chat.completions.parse(model="m", messages=[], response_format=Person)
    assert (found.choices[0].message.parsed, found.choices[0].message.refusal) == (None, "No.")


@worlds
@pytest.mark.parametrize("text", ["Hello", '{"name": "Ada"}', '{"name": 1, "age": 2}', "[]"])
def test_text_when_it_does_not_fit_then_raises_the_typed_error_without_quoting_it(
    world: World, text: str
) -> None:
    async def scenario() -> list[Any]:
        found: list[Any] = []
        chat = world.client([completion(content=text)])
        responses = world.client([response(said(text))])
        with pytest.raises(APIResponseValidationError) as raised:
            await world.do(chat.chat.completions.parse(**ASKED, response_format=Person))
        found.append(raised.value)
        with pytest.raises(APIResponseValidationError) as raised:
            await world.do(responses.responses.parse(input="i", text_format=Person))
        return [*found, raised.value]

    for error in world.run(scenario):
        assert error.__cause__ is not None
        assert text not in str(error)


@worlds
def test_text_when_pydantic_refuses_it_then_the_cause_is_the_error_of_pydantic(
    world: World,
) -> None:
    """As the guide says, so that its `errors()` can be shown to the model."""

    class Review(pydantic.BaseModel):
        stars: int = pydantic.Field(le=5)

    async def scenario() -> Any:
        client = world.client([completion(content='{"stars": 7}')])
        with pytest.raises(APIResponseValidationError) as raised:
            await world.do(client.chat.completions.parse(**ASKED, response_format=Review))
        return raised.value.__cause__

    cause = world.run(scenario)
    assert isinstance(cause, pydantic.ValidationError)
    assert cause.errors()[0]["loc"] == ("stars",)


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"response_format": dict[str, int]}, TypeError, "dict"),
        ({"response_format": Place("a", 1)}, TypeError, "a value of Place is not a type"),
        ({"response_format": Person, "stream": True}, TypeError, r"use create\(\) or stream\(\)"),
        (
            {"tools": [{"type": "custom", "custom": {"name": "c"}}]},
            ValueError,
            "function tools only",
        ),
        ({"tools": [{"type": "function", "function": {"name": "f"}}]}, ValueError, "is not strict"),
        ({"modle": 1}, TypeError, r"chat.completions.parse\(\) got an unexpected .* 'model'"),
    ],
)
def test_argument_when_it_cannot_be_used_then_is_refused_before_anything_is_sent(
    arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    client = fake_client([])
    parse: Any = client.chat.completions.parse
    with pytest.raises(error, match=message):
        parse(**{"model": "m", "messages": [], **arguments})


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"text_format": Person, "text": {"format": {"type": "text"}}}, "not both"),
        ({"text_format": dict[str, int]}, "dict"),
        ({"text_format": Person, "stream": True}, "use create"),
    ],
)
def test_responses_argument_when_it_cannot_be_used_then_is_refused(
    arguments: dict[str, Any], message: str
) -> None:
    parse: Any = fake_client([]).responses.parse
    with pytest.raises(TypeError, match=message):
        parse(input="i", **arguments)


WRONG_TOOLS: list[tuple[Any, str]] = [
    *((tools, f"`tools` must be a list of tools, not {type(tools).__name__}")
      for tools in ("abc", 5, b"x", {"type": "function"}, object(), int)),
    *((tools, rf"tools\[{len(tools) - 1}\] must be a dictionary, such as pydantic_function_tool")
      for tools in ([5], [None], ["abc"], [[]], [object()], [{"type": "function"}, int])),
    ([{"type": "function", "function": 5}], r"tools\[0\]\['function'\] must be a dictionary"),
]  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize(("tools", "says"), WRONG_TOOLS)
@pytest.mark.parametrize("name", ["parse", "stream"])
@pytest.mark.parametrize("resource", ["chat.completions", "responses"])
def test_tools_when_they_are_of_a_wrong_type_then_nothing_is_sent(
    tools: Any, says: str, name: str, resource: str
) -> None:
    """They were an AttributeError or a TypeError about something inside."""
    client: Any = fake_client()
    asked = ASKED if resource == "chat.completions" else {"model": "m", "input": "x"}
    with pytest.raises(TypeError, match=says):
        getattr(attrgetter(resource)(client), name)(**asked, tools=tools)
    assert client.transport.requests == []


@pytest.mark.thorough
@worlds
def test_tools_when_they_are_models_or_an_iterator_then_they_are_sent(world: World) -> None:
    """As in `create`."""
    tool = pydantic_function_tool(Person)
    model = ChatCompletionFunctionTool.from_dict(tool)
    client: Any = world.client([completion(content="")] * 2 + [response()])

    async def scenario() -> None:
        for tools in (iter([tool]), [model]):
            await world.do(client.chat.completions.parse(**ASKED, tools=tools))
        await world.do(client.responses.parse(model="m", input="x", tools=iter([tool])))

    world.run(scenario)
    sent = [json.loads(one.body)["tools"] for one in client.transport.requests]
    assert sent[0] == sent[1]
    assert [one[0]["type"] for one in sent] == ["function"] * 3


@pytest.mark.thorough
@pytest.mark.parametrize("value", [3, "Person", [5], (1,), 1.5])
def test_value_in_place_of_a_type_then_the_error_says_so(value: Any) -> None:
    client: Any = fake_client()
    for call in (
        lambda: client.chat.completions.parse(**ASKED, response_format=value),
        lambda: client.chat.completions.stream(**ASKED, response_format=value),
        lambda: client.responses.parse(model="m", input="x", text_format=value),
        lambda: client.responses.stream(model="m", input="x", text_format=value),
    ):
        with pytest.raises(TypeError, match=r"is not a type, .*: pass the class"):
            call()
    assert client.transport.requests == []


def test_converter_when_given_then_it_makes_the_values() -> None:
    converter = cattrs.Converter()
    converter.register_structure_hook(Place, lambda value, _: Place(value["name"].upper(), 0))
    answers = [completion(content=TEXT), response(said(TEXT))]
    client = fake_client(answers)
    chat = client.chat.completions.parse(**ASKED, response_format=Place, converter=converter)
    answer = client.responses.parse(input="i", text_format=Place, converter=converter)
    assert chat.choices[0].message.parsed == answer.output_parsed == Place("ADA", 0)


OTHER = {"type": "json_schema", "name": "other", "schema": {}}
PLAIN = {"type": "text"}


def update(changed: dict[str, Any]) -> dict[str, Any]:
    """Return an item of an input that changes the format of the texts."""
    return {"type": "configuration_update", "text": {"format": changed}}


@pytest.mark.parametrize(
    ("given", "items", "kind"),
    [
        ({"parse_as": Place}, [], Place),
        ({"text_format": Person, "parse_as": Place}, [], Place),
        ({"text_format": Person, "parse_as": None}, [], None),
        ({"text_format": Person, "parse_as": Place}, [update(OTHER)], Place),
        ({"text_format": Person, "parse_as": None}, [update(OTHER)], None),
        ({"text_format": Person}, [update(PLAIN)], None),
        ({"text_format": Person}, [{"type": "configuration_update"}], Person),
        ({"text_format": Person}, [update(text_format_of(Person))], Person),
        ({"text_format": Person}, [update(OTHER), update(PLAIN)], None),
    ],
)
def test_text_when_parse_as_is_given_then_it_is_of_that_type(
    given: dict[str, Any], items: list[Any], kind: Any
) -> None:
    """Only `text_format` is sent; a format in the input is that of the text, if it changes it."""
    message = {"type": "message", "content": [{"type": "output_text", "text": TEXT}]}
    client = fake_client([response(message)])
    others: list[Any] = [
        ParsedResponseOutputText(text="a", type="output_text", annotations=[]),
        {"type": "new", "text": {"format": OTHER}},
    ]
    asked: Any = [{"role": "user", "content": "Hi"}, *items, *others]
    answer = client.responses.parse(input=asked, **given)
    assert answer.output_parsed == (None if kind is None else kind("Ada", 36))
    body = json.loads(client.transport.requests[0].body)
    assert ("text" in body) is ("text_format" in given)


@pytest.mark.parametrize(
    ("given", "changed", "why"),
    [
        ({"parse_as": Place}, PLAIN, "asks for plain text"),
        ({"text_format": Person}, OTHER, "pass the type of that one as parse_as"),
    ],
)
@pytest.mark.parametrize("is_extra", [False, True])
def test_formats_when_they_contradict_then_nothing_is_sent(
    given: dict[str, Any], changed: dict[str, Any], why: str, *, is_extra: bool
) -> None:
    client = fake_client()
    asked: Any = [update(changed)]
    options = {"extra_body": {"input": asked}} if is_extra else {"input": asked}
    with pytest.raises(TypeError, match=why):
        client.responses.parse(**options, **given)
    assert client.transport.requests == []
