"""The local API: what it stores, and for how long."""

from __future__ import annotations

from trunkline.local.store import Shelf


def test_shelf_when_it_is_full_then_what_is_added_is_not_taken() -> None:
    """Additions beyond the limits of number or size are refused."""
    shelf: Shelf[str] = Shelf(2, 10)
    assert [shelf.take_number() for _ in range(3)] == [1, 2, 3]
    assert shelf.add("a", "A", 4)
    assert not shelf.add("b", "B", 7)
    assert shelf.add("b", "B", 6)
    assert not shelf.add("c", "C", 0)
    assert shelf.all() == ["A", "B"]


def test_shelf_when_something_is_replaced_then_the_oldest_makes_room() -> None:
    """Replacing evicts the oldest values; a value that is too large empties the shelf."""
    shelf: Shelf[str] = Shelf(2, 10)
    shelf.replace("a", "A", 5)
    shelf.replace("b", "B", 5)
    shelf.replace("a", "A2", 5)
    shelf.replace("c", "C", 5)
    assert shelf.all() == ["A2", "C"]
    shelf.replace("d", "D", 11)
    assert shelf.all() == []
    assert shelf.add("e", "E", 10)


def test_shelf_when_something_is_changed_then_it_keeps_its_place() -> None:
    """A changed value keeps its place, and changing a missing one returns None."""
    shelf: Shelf[str] = Shelf(2, 10)
    shelf.replace("a", "A", 1)
    shelf.replace("b", "B", 1)
    assert shelf.change("a", str.lower) == shelf.get("a") == "a"
    assert shelf.change("c", str.lower) is None
    assert shelf.all() == ["a", "B"]
    assert shelf.remove("a")
    assert not shelf.remove("a")
    assert shelf.get("a") is None
