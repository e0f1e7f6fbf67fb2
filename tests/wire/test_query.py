"""Query strings in the format of the OpenAI API."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date, datetime, timezone
from enum import Enum, IntEnum
from typing import Any
from urllib.parse import parse_qsl, unquote
from uuid import UUID

import pytest
from hypothesis import given, strategies as st

from trunkline.values import omit
from trunkline.wire.query import encode_query, flat_pairs


class Order(str, Enum):
    ASCENDING = "asc"


class Level(IntEnum):
    HIGH = 3


@pytest.mark.parametrize(
    ("params", "wanted"),
    [
        ({}, ""),
        ({"limit": 10, "order": "asc", "id": UUID(int=5)}, f"limit=10&order=asc&id={UUID(int=5)}"),
        ({"include": ["a", "b"]}, "include[]=a&include[]=b"),
        ({"include": ("a",)}, "include[]=a"),
        ({"filter": {"a": 1, "b": {"c": [2]}}}, "filter[a]=1&filter[b][c][]=2"),
        ({"all": [{"a": 1}]}, "all[][a]=1"),
        ({"yes": True, "no": False}, "yes=true&no=false"),
        ({"rate": 0.5, "zero": 0, "empty": ""}, "rate=0.5&zero=0&empty="),
        ({"a": None, "b": [None, 1, omit], "c": {"d": None, "g": omit}, "e": [], "f": {}}, "b[]=1"),
        ({"day": date(2024, 2, 29)}, "day=2024-02-29"),
        ({"order": Order.ASCENDING, "level": Level.HIGH}, "order=asc&level=3"),
        (OrderedDict(b=1, a=2), "b=1&a=2"),
    ],
)
def test_encode_query_when_given_values_then_they_take_the_api_form(
    params: dict[str, object], wanted: str
) -> None:
    """Arrays, objects, booleans and None have the API's format, and keys keep their order."""
    assert unquote(encode_query(params)) == wanted


def test_encode_query_when_characters_are_reserved_then_they_are_percent_encoded() -> None:
    """All except unreserved characters are percent-encoded, in keys (with brackets) and values."""
    moment = datetime(2024, 1, 2, 3, 4, tzinfo=timezone.utc)
    assert encode_query({"a[]&": "1 +&=#/é~-._"}) == "a%5B%5D%26=1%20%2B%26%3D%23%2F%C3%A9~-._"
    assert encode_query({"at": moment}) == "at=2024-01-02T03%3A04%3A00%2B00%3A00"


@given(st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=8), min_size=1, max_size=3)))
def test_encode_query_when_any_text_is_given_then_it_is_read_back(
    params: dict[str, list[str]],
) -> None:
    """Parsing the query restores the original values."""
    wanted = [(f"{name}[]", item) for name, items in params.items() for item in items]
    assert parse_qsl(encode_query(params), keep_blank_values=True) == wanted


@pytest.mark.parametrize("value", [b"bytes", object(), {1, 2}, 1j, {"a": [b""]}])
def test_encode_query_when_type_is_unknown_then_error_names_the_parameter(value: object) -> None:
    """A value of an unknown type raises a TypeError that names the parameter."""
    with pytest.raises(TypeError, match="'after"):
        encode_query({"after": value})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_encode_query_when_a_number_is_not_finite_then_error_names_the_parameter(
    number: float,
) -> None:
    """NaN and infinity are refused, as in JSON."""
    with pytest.raises(ValueError, match=r"parameter .a\[b\]. must be .* not -?(nan|inf)"):
        encode_query({"a": {"b": number}})


def test_encode_query_when_a_nested_key_is_no_str_then_it_is_refused() -> None:
    """A nested key that is not a string is refused, and the error names its place."""
    with pytest.raises(TypeError, match="key in filter must be a str, not int"):
        encode_query({"filter": {1: "a"}})


def test_encode_query_when_a_key_is_no_str_then_it_is_refused() -> None:
    params: Any = {1: "a"}
    with pytest.raises(TypeError, match=r"^a key in the query must be a str, not int$"):
        encode_query(params)


def test_pairs_when_values_are_made_plain_then_their_parts_come() -> None:
    """Forms accept models, which `plain` converts once."""

    def plain(value: object) -> object:
        if not isinstance(value, complex):
            raise TypeError("neither")
        return {"real": value.real, "more": [value.imag]}

    assert [*flat_pairs("z", [1 + 2j], "the form", plain)] == [
        ("z[][real]", "1.0"), ("z[][more][]", "2.0"),
    ]  # fmt: skip
    with pytest.raises(TypeError, match=r"parameter 'z\[a\]' must be .*, not object") as caught:
        [*flat_pairs("z", {"a": object()}, "the form", plain)]
    assert str(caught.value.__cause__) == "neither"
    with pytest.raises(TypeError, match="not complex"):
        [*flat_pairs("z", 1j, "the form", lambda value: value)]


def test_encode_query_when_text_is_not_unicode_then_error_names_the_parameter() -> None:
    """A lone surrogate, which cannot be encoded, is refused."""
    with pytest.raises(ValueError, match="'after' contains a lone surrogate"):
        encode_query({"after": "\ud800"})


def test_encode_query_when_a_value_contains_itself_then_error_names_the_parameter() -> None:
    """Cycles and values that are nested too deeply are refused in every kind of container."""
    endless: dict[str, Any] = {}
    endless["a"] = [endless]
    deep: Any = 1
    for _ in range(5000):
        deep = [deep]
    for value in (endless, deep):
        with pytest.raises(ValueError, match="'filter' is nested too deeply, or contains itself"):
            encode_query({"after": "x", "filter": value})
