"""JSON whose end has not arrived."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from trunkline.structured.partial import partial_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("  ", None),
        ('"ab', None),
        ("tru", None),
        ("12", 12),
        ("{", {}),
        ('{"a', {}),
        ('{"a"', {}),
        ('{"a":', {}),
        ('{"a": 12', {"a": 12}),
        ('{"a": "x', {}),
        ('{"a": "x", "b', {"a": "x"}),
        ('{"a": null', {"a": None}),
        ('{"a": nul', {}),
        ("[1,", [1]),
        ("[1, -", [1]),
        ("[1.", []),
        ("[[1, [2", [[1, [2]]]),
        ('{"a": {"b": [1, 2', {"a": {"b": [1, 2]}}),
        ('{"a": "b\\"c", "d": "x\\', {"a": 'b"c'}),
        ('{"a": {"b": 1, "c"', {"a": {"b": 1}}),
        ("[1]}", None),
        ('{}"a"', None),
        ("Sure! {", None),
    ],
)
def test_partial_json_when_cut_then_has_the_parts_that_are_complete(text: str, value: Any) -> None:
    assert partial_json(text) == value


def is_part(part: Any, whole: Any) -> bool:
    if isinstance(part, dict):
        pairs = part.items()
        return isinstance(whole, dict) and all(is_part(v, whole.get(k)) for k, v in pairs)
    if isinstance(part, list):
        pairs = zip(part, whole, strict=False)
        return isinstance(whole, list) and len(part) <= len(whole) and all(
            is_part(one, other) for one, other in pairs
        )  # fmt: skip
    if isinstance(part, int) and not isinstance(part, bool):  # digits may follow
        return str(whole).startswith(str(part))
    return bool(part == whole)


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(VALUES, st.data())
def test_partial_json_when_cut_anywhere_then_is_a_part_of_the_whole(
    value: Any, data: st.DataObject
) -> None:
    text = json.dumps(value)
    part = partial_json(text[: data.draw(st.integers(0, len(text)))])
    assert part is None or is_part(part, value)
    assert partial_json(text) == value
