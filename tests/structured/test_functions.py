"""Functions as tools: their definitions, how they are called, and which are refused."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

import attrs
import msgspec
import pydantic
import pytest
from typing_extensions import Doc, TypedDict

from trunkline.structured.docstrings import described
from trunkline.structured.functions import callable_tool


class Model(pydantic.BaseModel):
    """A model."""

    city: str


class Struct(msgspec.Struct):
    """A struct."""

    city: str


@attrs.define
class Attrs:
    """A class."""

    city: str


class Typed(TypedDict):
    """A dictionary."""

    city: str


def many(  # noqa: D417  # some are described by their annotations
    city: str,
    unit: Literal["c", "f"] = "c",
    *,
    days: Annotated[int, msgspec.Meta(ge=1)] = 3,
    where: Annotated[Attrs, Doc("Of the user.")] | None = None,
) -> Any:
    """Return the weather.

    Of a week.

    Args:
        city: Name,
            in English.
        unit (str): Of the temperature.

    Returns:
        unit: not a parameter
    """
    return city, unit, days, where


def test_function_when_it_has_parameters_then_each_is_described() -> None:
    tool = callable_tool(many)
    properties = tool.definition["parameters"]["properties"]
    assert tool.definition["description"] == "Return the weather.\n\nOf a week."
    assert properties["city"] == {"type": "string", "description": "Name, in English."}
    assert properties["unit"]["description"] == "Of the temperature."
    assert properties["days"] == {"type": "integer", "minimum": 1}
    assert properties["where"]["anyOf"][0]["description"] == "Of the user."
    assert tool.definition["parameters"]["required"] == ["city", "unit", "days", "where"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '{"city": "B", "unit": "f", "days": 2, "where": {"city": "C"}}',
            ("B", "f", 2, Attrs("C")),
        ),
        ('{"city": "B"}', ("B", "c", 3, None)),
    ],
)
def test_function_when_called_then_gets_values_of_its_types(text: str, expected: Any) -> None:
    tool = callable_tool(many)
    assert tool.call(tool.parse(text)) == expected


@pytest.mark.parametrize("kind", [Model, Struct, Attrs, Typed])
def test_function_when_it_takes_one_class_then_the_class_is_described(kind: Any) -> None:
    def take(given: Any) -> Any:
        return given

    take.__annotations__["given"] = kind
    tool = callable_tool(take)
    found = tool.call(tool.parse('{"city": "B"}'))
    assert (found["city"] if kind is Typed else found.city) == "B"
    assert isinstance(found, dict if kind is Typed else kind)
    assert list(tool.definition["parameters"]["properties"]) == ["city"]
    assert tool.definition["description"] == kind.__doc__


def only_in_order(first: int, second: str = "x", /, third: int = 0) -> Any:
    """Return all.

    :param first: The first,
        in order.
    :param str second: The second.
    :returns: all
    """
    return first, second, third


def test_function_when_parameters_are_positional_then_they_are_passed_so() -> None:
    tool = callable_tool(only_in_order)
    assert tool.call(tool.parse('{"first": 1, "third": 2}')) == (1, "x", 2)
    assert tool.definition["description"] == "Return all."
    properties = tool.definition["parameters"]["properties"]
    assert [one.get("description") for one in properties.values()] == [
        "The first, in order.", "The second.", None,
    ]  # fmt: skip


class Weather:
    """An object that can be called."""

    async def __call__(self, given: Model, /) -> str:
        """Say the city."""
        return given.city

    def method(self) -> str:
        """Say B."""
        return "B"


def test_object_when_it_can_be_called_then_is_a_tool_with_a_name() -> None:
    later = callable_tool({"function": Weather(), "name": "f"})
    assert later.is_async
    assert later.definition["description"] == "Say the city."
    method = callable_tool(Weather().method)
    assert (method.name, method.call(method.parse("")), method.is_async) == ("method", "B", False)
    made = callable_tool({"function": partial(only_in_order, third=5), "name": "p"})
    assert made.call(made.parse('{"first": 1}')) == (1, "x", 5)


def test_function_when_a_partial_binds_a_name_then_model_cannot_choose_its_value() -> None:
    made = callable_tool({"function": partial(many, unit="f"), "name": "p"})
    assert list(made.definition["parameters"]["properties"]) == ["city", "days", "where"]
    assert made.definition["description"] == "Return the weather.\n\nOf a week."
    assert made.call(made.parse('{"city": "B"}')) == ("B", "f", 3, None)
    with pytest.raises(ValueError, match="refused"):
        made.parse('{"city": "B", "unit": "c"}')


def for_checkers(city: str) -> Missing:  # type: ignore[name-defined]  # noqa: F821  # what is tested
    return city


def test_function_when_only_checkers_know_its_result_then_is_a_tool() -> None:
    made = callable_tool(for_checkers)
    assert made.call(made.parse('{"city": "B"}')) == "B"


@pytest.mark.parametrize("text", ["[]", "null", '"B"', "5", "B"])
def test_arguments_when_they_are_no_object_then_error_says_so(text: str) -> None:
    with pytest.raises(ValueError, match="they must be a JSON object"):
        callable_tool(many).parse(text)


def test_description_when_it_is_none_then_the_docstring_stays() -> None:
    tool = callable_tool({"function": many, "name": None, "description": None})
    assert tool.definition["name"] == "many"
    assert tool.definition["description"] == "Return the weather.\n\nOf a week."


def test_description_when_given_then_replaces_the_docstring() -> None:
    tool = callable_tool({"function": many, "name": "other", "description": "D", "strict": False})
    assert [tool.definition[key] for key in ("name", "description", "strict")] == [
        "other", "D", False,
    ]  # fmt: skip


def without(city) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # what is tested
    """Has no annotation."""


def unknown(city: Missing) -> None:  # type: ignore[name-defined]  # noqa: F821  # what is tested
    """Has a type that does not exist."""


def anything(**values: int) -> None:
    """Takes any arguments."""


def open_(values: dict[str, int]) -> None:
    """Takes an object with any keys."""


SCHEMA: dict[str, Any] = {"type": "object", "properties": {}}


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        (5, TypeError, "a tool is a function or a dictionary, not int"),
        ({"name": "x"}, ValueError, "the tool 'x' has no function to call"),
        (partial(many), ValueError, "has no name that the model could call"),
        ({"function": many, "name": "a b"}, ValueError, "the name 'a b' is not allowed"),
        ({"function": many, "name": ""}, ValueError, "the name '' is not allowed"),
        (Model, TypeError, "Model is a class, which has nothing to call: pass a function that ta"),
        (without, TypeError, "the parameter city of without has no annotation: add its type"),
        (unknown, TypeError, "a type of unknown cannot be resolved"),
        (anything, TypeError, r"anything takes any arguments \(\*values\)"),
        (open_, TypeError, "open_.values is an object with any keys"),
        ({"function": many, "parse": repr}, ValueError, "'parse' but no 'parameters'"),
        ({"function": dict.fromkeys, "name": "f", "parameters": int}, TypeError, "not an object"),
        (
            {"function": lambda a, b: (a, b), "name": "f", "parameters": SCHEMA}, TypeError,
            r"f has 'parameters', so it is called with one value, but its signature is \(a, b\)",
        ),
    ],
)  # fmt: skip
def test_function_when_a_model_cannot_call_it_then_is_refused(
    given: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        callable_tool(given)


@pytest.mark.parametrize(
    ("docstring", "found"),
    [
        (None, (None, {})),
        ("", (None, {})),
        ("One line.", ("One line.", {})),
        (
            "\nArgs:\n    Each counts.\n    a: A: b.\n\n    *b (int): B.",
            (None, {"a": "A: b.", "b": "B."}),
        ),
        ("Do.\n\nArgs:\n    a (tuple(int), optional): A (b): c.", ("Do.", {"a": "A (b): c."})),
        ("Do.\n\nReturns:\n    a: Not this.", ("Do.", {})),
        ("Do.\n\nParameters:\n  a: A\n    more: of it\nRest", ("Do.", {"a": "A more: of it"})),
        ("Do.\n:param a: A.\n:type a: int", ("Do.", {"a": "A."})),
    ],
)
def test_docstring_when_read_then_says_what_parameters_are(docstring: Any, found: Any) -> None:
    assert described(docstring) == found
