"""Deltas that are added up."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from trunkline.snapshots.deltas import DeltaError, GrowingText, add, plain


def total(*deltas: dict[str, Any]) -> Any:
    found: dict[str, Any] = {}
    for delta in deltas:
        add(found, delta)
    return plain(found)


@pytest.mark.parametrize(
    ("deltas", "expected"),
    [
        ([{"text": "a"}, {"text": "b"}, {"text": ""}, {"text": None}], {"text": "ab"}),
        ([{"text": None}, {"text": "b"}], {"text": "b"}),
        ([{"role": "assistant"}, {"role": "assistant"}], {"role": "assistant"}),
        ([{"id": "a"}, {"id": ""}], {"id": "a"}),
        ([{"n": 1}, {"n": 2}], {"n": 2}),
        ([{"part": {"a": "x"}}, {"part": {"a": "y", "b": 1}}], {"part": {"a": "xy", "b": 1}}),
        ([{"list": [1]}, {"list": [2, 3]}], {"list": [1, 2, 3]}),
        ([{"list": [{"a": "x"}]}, {"list": [{"a": "y"}]}], {"list": [{"a": "x"}, {"a": "y"}]}),
        (
            [{"list": [{"index": 0, "a": "x"}]}, {"list": [{"index": 0, "a": "y"}]}],
            {"list": [{"index": 0, "a": "xy"}]},
        ),
        (
            [{"list": [{"index": 0, "id": "i"}]}, {"list": [{"index": 0, "id": "i", "a": "y"}]}],
            {"list": [{"index": 0, "id": "i", "a": "y"}]},
        ),
    ],
)
def test_deltas_when_added_then_the_total_has_each_in_its_place(
    deltas: list[dict[str, Any]], expected: dict[str, Any]
) -> None:
    assert total(*deltas) == expected


@pytest.mark.parametrize(
    ("deltas", "message"),
    [
        ([{"list": [{"index": 1}]}], "the index of a delta of list is 1, not 0 to 0"),
        ([{"list": [{"index": -1}]}], "the index of a delta of list is -1, not 0 to 0"),
        ([{"list": [{"index": "0"}]}], "the index of a delta of list is '0', not 0 to 0"),
        ([{"list": [{"index": True}]}], "the index of a delta of list is True, not 0 to 0"),
        (
            [{"list": [{"index": 0, "id": "a"}]}, {"list": [{"index": 0, "id": "b"}]}],
            "a delta of list has the id 'b', not 'a'",
        ),
        ([{"text": "a"}, {"text": 1}], "a delta of text is int, unlike those before it"),
        ([{"part": {}}, {"part": "a"}], "a delta of part is str, unlike those before it"),
        ([{"list": []}, {"list": {"a": 1}}], "a delta of list is dict, unlike those before it"),
        ([{"n": 1}, {"n": "a"}], "a delta of n is str, unlike those before it"),
    ],
)
def test_delta_when_it_does_not_fit_then_raises_what_is_wrong(
    deltas: list[dict[str, Any]], message: str
) -> None:
    with pytest.raises(DeltaError) as raised:
        total(*deltas)
    assert str(raised.value) == message


def test_snapshot_when_taken_then_later_deltas_do_not_change_it() -> None:
    found: dict[str, Any] = {}
    add(found, {"text": "a", "list": [{"index": 0, "b": "c"}]})
    before = plain(found)
    add(found, {"text": "a", "list": [{"index": 0, "b": "c"}]})
    assert before == {"text": "a", "list": [{"index": 0, "b": "c"}]}


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(st.lists(st.text(max_size=5), min_size=1), st.data())
def test_text_when_read_between_its_pieces_then_has_what_came_before(
    pieces: list[str], data: st.DataObject
) -> None:
    text = GrowingText(pieces[0])
    counts = [text.count]
    for piece in pieces[1:]:
        if data.draw(st.booleans()):
            assert str(text) == "".join(pieces[: len(counts)])
        text.add(piece)
        counts.append(text.count)
    whole = "".join(pieces)
    assert [text.upto(count) for count in counts] == [whole[:count] for count in counts]
