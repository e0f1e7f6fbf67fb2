"""Tools made from Python types: plain dictionaries that know the type of their arguments."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import trunkline
from tests.structured import of_pydantic, shapes
from trunkline import tools
from trunkline.codec.text import encode
from trunkline.structured.schemas import schema_of
from trunkline.structured.tools import for_responses, model_of, pydantic_responses_function_tool

PLAIN = {
    "name": "User",
    "strict": True,
    "parameters": schema_of(of_pydantic.User),
    "description": "A user of the service.",
}


def test_tool_when_made_then_it_is_a_plain_dictionary() -> None:
    """It is encoded, compared and copied like a dictionary."""
    tool = trunkline.pydantic_function_tool(of_pydantic.User)
    assert tool == {"type": "function", "function": PLAIN}
    assert json.loads(encode({"tools": [tool]})) == {"tools": [tool]}
    assert model_of(tool) is of_pydantic.User
    for again in (copy.copy(tool), copy.deepcopy(tool), pickle.loads(pickle.dumps(tool))):
        assert again == tool
        assert model_of(again) is of_pydantic.User


def test_names_of_trunkline_tools_then_they_are_there_and_its_values_are_frozen() -> None:
    """The arguments of a call, which may be private, are not shown."""
    assert len({*tools.__all__}) == 12
    assert [name for name in tools.__all__ if not hasattr(tools, name)] == []
    call: Any = tools.RequestedCall("c", "f", "hunter2", parsed="hunter2")
    failure: Any = tools.AgentToolError(ValueError(), "f", "s", "t", "c", "output")
    assert "hunter2" not in repr(call)
    for value, field in ((call, "name"), (failure, "stage")):
        with pytest.raises(AttributeError):
            setattr(value, field, "other")
    assert [kind.__total__ for kind in (tools.RunnableFunction, tools.RunOptions)] == [False] * 2


def test_tool_of_responses_when_made_then_its_fields_are_at_the_top() -> None:
    """POST /responses has no object `function`."""
    tool = pydantic_responses_function_tool(of_pydantic.User)
    assert tool == {"type": "function", **PLAIN}
    assert model_of(tool) is of_pydantic.User
    later = pydantic_responses_function_tool(of_pydantic.User, defer_loading=True)
    assert later == {"type": "function", **PLAIN, "defer_loading": True}


def test_tool_of_chat_when_passed_to_responses_then_it_is_sent_as_they_take_it() -> None:
    """So does openai-python in `parse` and `stream`; a tool that is only a dictionary stays."""
    tool = trunkline.pydantic_function_tool(of_pydantic.User)
    assert for_responses(tool) == {"type": "function", **PLAIN}
    assert model_of(for_responses(tool)) is of_pydantic.User
    for other in ({"type": "function", "function": {"name": "f"}}, {"type": "web_search"}):
        assert for_responses(other) is other

    client = trunkline.OpenAI(transport="local", api_key="none")
    with client.responses.stream(model="m", input="Ask User", tools=[tool]) as stream:
        (call,) = stream.get_final_response().output
    assert isinstance(call.parsed_arguments, of_pydantic.User)


@pytest.mark.parametrize(
    ("kind", "name", "description"),
    [
        (shapes.Point, "Point", None), (shapes.Documented, "Documented", "A line between two"),
        (shapes.Person, "Person", "A person."), (shapes.Movie, "Movie", "A film."),
        (shapes.Position, "Position", None), (shapes.Animal, "Animal", "An animal."),
        (shapes.Text, "Text", "A text."), (shapes.Box[int], "Box_int", None),
        (of_pydantic.Place, "Place", "A place."), (of_pydantic.Node, "Node", None),
    ],
)  # fmt: skip
def test_tool_of_any_shape_when_made_then_the_class_describes_it(
    kind: Any, name: str, description: str | None
) -> None:
    """The name and the docstring are those of the class; generated docstrings do not count."""
    function = trunkline.pydantic_function_tool(kind)["function"]
    assert function["name"] == name
    assert function["parameters"] == schema_of(kind)
    assert (function.get("description") or "").startswith(description or "")
    assert ("description" in function) == (description is not None)


def test_tool_when_name_and_description_are_given_then_they_are_used() -> None:
    """They replace those of the class."""
    tool = trunkline.pydantic_function_tool(shapes.Person, name="find-me", description="Finds.")
    assert (tool["function"]["name"], tool["function"]["description"]) == ("find-me", "Finds.")


@pytest.mark.parametrize("name", ["", "a b", "a.b", "x" * 65, "größe"])
def test_tool_when_its_name_is_not_allowed_then_it_is_refused(name: str) -> None:
    """The API would refuse the request."""
    with pytest.raises(ValueError, match="is not allowed: use 1 to 64 letters"):
        trunkline.pydantic_function_tool(shapes.Person, name=name)


def test_tool_when_its_arguments_are_no_object_then_it_is_refused() -> None:
    """The arguments of a function are always an object."""
    with pytest.raises(TypeError, match=r"list\[int\] is not an object"):
        trunkline.pydantic_function_tool(list[int])


@pytest.mark.parametrize("tool", [{}, {"type": "function", "function": {"name": "f"}}, None, "x"])
def test_model_when_a_tool_is_only_a_dictionary_then_there_is_none(tool: Any) -> None:
    """Its arguments stay JSON."""
    assert model_of(tool) is None
