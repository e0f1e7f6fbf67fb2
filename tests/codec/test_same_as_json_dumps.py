"""Bodies are those of `json.dumps`, or are refused with the place of the argument."""

from __future__ import annotations

import array
import datetime as dt
import enum
import fractions
import io
import json
from collections import UserString
from decimal import Decimal
from typing import Any, NamedTuple

import attrs
import numpy as np
import pytest
from hypothesis import given, strategies as st

from trunkline.codec.text import encode
from trunkline.models import BaseModel
from trunkline.types.chat import ChatCompletionMessage


class Text(str):
    """A text of a template engine, which prints as something else."""

    __slots__ = ()

    def __str__(self) -> str:
        return "printed"


class Whole(int):
    """An int of another library."""

    def __repr__(self) -> str:
        return f"Whole({int(self)})"


class Real(float):
    """A float of another library, as numpy's float64 is one."""

    def __repr__(self) -> str:
        return f"Real({float(self)})"


class Level(enum.IntEnum):
    HIGH = 3


class Role(str, enum.Enum):
    USER = "user"


class Ratio(float, enum.Enum):
    HALF = 0.5


class Items(list[Any]):
    """A list of another library."""


class Fields(dict[Any, Any]):
    """A dictionary of another library."""


class Point(NamedTuple):
    """A tuple with names."""

    x: Any
    y: Any


numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(codec="utf-8"), max_size=8)
atoms = (
    st.none()
    | st.booleans()
    | numbers
    | texts
    | st.builds(Text, texts)
    | st.builds(Whole, st.integers())
    | st.builds(Real, st.floats(allow_nan=False, allow_infinity=False))
    | st.sampled_from([*Level, *Role, *Ratio])
)


def containers(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return lists, tuples and dictionaries of every kind with these parts."""
    lists = st.lists(parts, max_size=4)
    fields = st.dictionaries(atoms, parts, max_size=4)
    return (
        lists
        | st.builds(tuple, lists)
        | st.builds(Items, lists)
        | st.builds(Point, parts, parts)
        | fields
        | st.builds(Fields, fields)
    )


@given(st.dictionaries(texts, st.recursive(atoms, containers, max_leaves=12), max_size=4))
def test_body_when_json_dumps_takes_it_then_it_is_sent_equally(body: dict[str, Any]) -> None:
    """Any value of the types that `json.dumps` takes, and of their subclasses, is sent as it is."""
    assert json.loads(encode(body)) == json.loads(json.dumps(body))


def test_body_when_it_is_compact_json_then_no_copy_differs() -> None:
    """Texts and key orders of unusual values are those of `json.dumps`, not only equal ones."""
    body = {"b": Text("x\n"), "a": [Whole(1), Real(2.5), {None: 1, True: 2, 3: 4, 1e16: 5}]}
    compact = json.dumps(body, separators=(",", ":"))
    assert encode(body).decode() == compact


class Model(BaseModel):
    """A model of a user."""

    x: Any


@attrs.frozen
class Frozen:
    """A class of a user."""

    x: Any


REFUSED = {
    "bytes": (b"aGk=", "base64.b64encode"),
    "bytearray": (bytearray(b"a"), "base64.b64encode"),
    "memoryview": (memoryview(b"a"), "base64.b64encode"),
    "Decimal": (Decimal("0.7"), r"float\(...\) or str"),
    "Fraction": (fractions.Fraction(1, 2), r"float\(...\) or str"),
    "UserString": (UserString("hi"), r"str\(...\)"),
    "float32": (np.float32(1), r"\.item\(\)"),
    "object": (object(), "convert it to"),
    "BytesIO": (io.BytesIO(b"a"), "convert it to"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_value_without_json_then_the_error_names_its_place_and_a_remedy(kind: str) -> None:
    """The place is found through lists, dictionaries, models, classes and iterators."""
    value, remedy = REFUSED[kind]
    wanted = rf" is of type {kind}, which JSON cannot represent: .*{remedy}"
    places = {
        r"input": {"input": value},
        r"messages\[1\]\.content\[0\]\.text": {
            "messages": [{}, {"role": "user", "content": [{"text": value}]}]
        },
        r"a\.x": {"a": Model(x=value)},
        r"b\.x": {"b": Frozen(value)},
        r"c\[1\]": {"c": (part for part in (1, value))},
        r"tools\['a b'\]\[0\]": {"tools": {"a b": (value,)}},
        r"m\[0\]\.content": {"m": [ChatCompletionMessage(role="assistant", content=value)]},
    }
    for place, body in places.items():
        with pytest.raises(TypeError, match=f"^{place}{wanted}"):
            encode(body)


@pytest.mark.parametrize("key", [b"a", 1j, (1, 2), float("nan"), object()])
def test_key_without_json_then_the_error_names_its_place(key: Any) -> None:
    """A key that `json.dumps` refuses is refused; NaN, too, because JSON has no such number."""
    with pytest.raises(TypeError, match=r"^metadata"):
        encode({"metadata": {key: 1}})


def test_key_that_is_a_date_then_it_is_sent_as_text() -> None:
    """More keys than those of `json.dumps` are sent, by their text."""
    assert encode({"a": {dt.date(2024, 1, 2): Role.USER, Role.USER: 1}}) == (
        b'{"a":{"2024-01-02":"user","user":1}}'
    )


def test_text_with_half_a_character_then_the_error_names_its_place() -> None:
    """A lone surrogate, which UTF-8 cannot represent, is refused in values and keys."""
    with pytest.raises(TypeError, match=r"^a\[1\]\.b contains a lone surrogate"):
        encode({"a": [0, {"b": "\ud800"}]})
    with pytest.raises(TypeError, match=r"^a contains a lone surrogate"):
        encode({"a": {"\ud800": 1}})


def _deep(levels: int, inner: Any) -> Any:
    for _ in range(levels):
        inner = [inner]
    return inner


def test_value_that_contains_itself_then_the_error_names_its_argument() -> None:
    """Cycles and JSON that is nested too deeply are refused with the first part of their place."""
    endless: dict[str, Any] = {}
    endless["again"] = [endless]
    for value in (endless, _deep(100_000, 1), _deep(5000, Text("x"))):
        with pytest.raises(TypeError, match=r"^messages.* is nested too deeply, or contains"):
            encode({"messages": value})
    assert encode(_deep(100, Text("x"))) == b"[" * 100 + b'"x"' + b"]" * 100


def test_array_of_another_library_then_its_items_are_sent() -> None:
    """Iterables of numbers are arrays, but texts and files are not split into their parts."""
    assert encode({"a": array.array("d", [1.5, 2.0]), "b": {1}}) == b'{"a":[1.5,2.0],"b":[1]}'
