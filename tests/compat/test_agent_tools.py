"""`trunkline.compat.agent_tools`: tools of agents whose arguments pydantic describes."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pydantic
import pytest

from trunkline.compat.agent_tools import ModelTool, function_tool, pydantic_function_tool

pytestmark = pytest.mark.thorough


class Step(pydantic.BaseModel):
    """One of many."""

    name: str
    next: Step | None = None


class Bare(pydantic.BaseModel):
    age: int


def test_model_when_made_a_tool_then_its_definition_has_its_schema() -> None:
    """Its name and its text are those of the class unless others are given."""
    tool = pydantic_function_tool(Step, handler=lambda step: step.name)
    assert isinstance(tool, ModelTool)
    assert "type" not in Step.model_json_schema(), "it refers to the class, which refers to itself"
    assert tool.definition == {
        "type": "function",
        "name": "Step",
        "description": "One of many.",
        "parameters": Step.model_json_schema(),
    }
    assert tool({"name": "a"}) == "a"
    assert not tool.is_async
    with pytest.raises(ValueError, match="name"):
        tool({"name": 5})
    named = pydantic_function_tool(
        Bare, handler=print, name="other", description="", defer_loading=False
    )
    assert (named.name, named.definition["description"]) == ("other", "")
    assert named.definition["defer_loading"] is False
    assert pydantic_function_tool(Bare, handler=print).definition["description"] == ""

    async def wait(_bare: Bare) -> None:
        """Do nothing."""

    assert pydantic_function_tool(Bare, handler=wait).is_async
    with pytest.raises(ValueError, match="must not be empty"):
        pydantic_function_tool(Bare, handler=print, name="")


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "array"},
        {},
        {"$ref": "#/$defs/None", "$defs": {}},
        {"$ref": "#/$defs/A/B", "$defs": {"A": 5}},
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/A"}}},
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"type": "string"}}},
    ],
)
def test_model_when_it_is_not_an_object_then_it_is_refused(schema: Any) -> None:
    """References are followed, as far as they lead somewhere."""
    model: Any = SimpleNamespace(__name__="Odd", __doc__=None, model_json_schema=lambda: schema)
    with pytest.raises(TypeError, match="Odd is not an object in JSON: make it a field"):
        pydantic_function_tool(model, handler=print)


def test_reference_when_it_leads_to_an_object_then_it_is_a_tool() -> None:
    """Over any number of references."""
    definitions = {"A": {"$ref": "#/$defs/B"}, "B": {"type": "object"}}
    schema = {"$ref": "#/$defs/A", "$defs": definitions}
    model: Any = SimpleNamespace(
        __name__="Odd", __doc__=None, model_json_schema=lambda: schema, model_validate=dict
    )
    assert pydantic_function_tool(model, handler=len)({"a": 1}) == "1"


def test_function_when_made_a_tool_then_its_parameters_are_those_of_the_schema() -> None:
    """Defaults make them optional; its documentation is the description."""

    @function_tool
    def look(model_dump: Bare, limit: int = 2) -> Any:
        """Find an item.

        And more.
        """
        return [model_dump.age, limit]

    assert look.definition == {
        "type": "function",
        "name": "look",
        "description": "Find an item.\n\nAnd more.",
        "parameters": look.definition["parameters"],
    }
    assert look.definition["parameters"]["required"] == ["model_dump"]
    assert [*look.definition["parameters"]["properties"]] == ["model_dump", "limit"]
    assert look({"model_dump": {"age": 1}}) == "[1,2]"
    assert look({"model_dump": {"age": 1}, "limit": 5}) == "[1,5]"
    with pytest.raises(ValueError, match="extra"):
        look({"model_dump": {"age": 1}, "other": 5})
    assert not look.is_async


def test_function_when_the_tool_has_options_then_they_are_in_its_definition() -> None:
    """The decorator takes the same as the function."""

    async def look(limit: int) -> Any:
        return limit + 1

    for tool in (
        function_tool(look, name="find", description="Find.", defer_loading=True),
        function_tool(name="find", description="Find.", defer_loading=True)(look),
    ):
        about = {**tool.definition}
        assert about.pop("parameters")["required"] == ["limit"]
        assert about == {
            "type": "function", "name": "find", "description": "Find.", "defer_loading": True,
        }  # fmt: skip
        assert tool.is_async
        assert asyncio.run(tool({"limit": 1})) == "2"
    plain = function_tool(look)
    assert plain.definition["description"] == ""
    assert "defer_loading" not in plain.definition


def test_function_when_a_parameter_cannot_be_described_then_it_is_refused() -> None:
    """It needs a name and a type."""

    def named(_hidden: int) -> None:
        """Take one."""

    def untyped(one) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # what is tested
        """Take one."""

    def star(*many: int) -> None:
        """Take many."""

    def only_by_place(one: int, /) -> None:
        """Take one."""

    for function, said in (
        (named, "the parameter _hidden needs a type, and a name without _"),
        (untyped, "the parameter one needs a type"),
        (star, r"many cannot be passed by name: declare it without \* and /"),
        (only_by_place, "one cannot be passed by name"),
    ):
        with pytest.raises(TypeError, match=said):
            function_tool(function)
