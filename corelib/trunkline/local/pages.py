"""One page of a list, as the API cuts it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from trunkline.local.call import number
from trunkline.local.refusals import invalid_value

Item = Mapping[str, object]


@dataclass(frozen=True)
class Paging:
    """How many items a page has when nothing is said, and at most."""

    usual: int
    most: int


def page(
    items: Sequence[Item],
    query: Mapping[str, str],
    paging: Paging,
    place: Callable[[str], int | None],
) -> dict[str, object]:
    """The page of `items` that the query asks for.

    `place` tells where in ascending order an id stands, also that of an item which is gone; None
    for what is no such id. Raises RefusedError (400) for parameters that the API would not take.
    """
    order = query.get("order", "desc")
    if order not in ("asc", "desc"):
        raise invalid_value("order", "must be 'asc' or 'desc'")
    limit = number(query, "limit")
    if limit is not None and not 1 <= limit <= paging.most:
        raise invalid_value("limit", f"must be between 1 and {paging.most}")
    sign = 1 if order == "asc" else -1
    placed = [(sign * (place(str(item["id"])) or 0), item) for item in items]
    if "after" in query:
        mark = place(query["after"])
        if mark is None:
            raise invalid_value("after", "must be the id of an item of this list")
        placed = [one for one in placed if one[0] > sign * mark]
    placed.sort(key=lambda one: one[0])
    data = [item for _, item in placed[: limit or paging.usual]]
    return {
        "object": "list",
        "data": data,
        "first_id": data[0]["id"] if data else None,
        "last_id": data[-1]["id"] if data else None,
        "has_more": len(placed) > len(data),
    }
