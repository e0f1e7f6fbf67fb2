"""One page of a list, as the API returns it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from trunkline.local.call import number
from trunkline.local.refusals import invalid_value

Item = Mapping[str, object]


@dataclass(frozen=True)
class Paging:
    """How many items a page has by default, and at most."""

    usual: int
    most: int


def page(
    items: Sequence[Item],
    query: Mapping[str, str],
    paging: Paging,
    place: Callable[[str], int | None],
) -> dict[str, object]:
    """Return the page of `items` that the query asks for.

    `place` returns the place of an id in ascending order, even if its item was removed, so that
    `after` can name that item. It returns None for an id that never existed. Raises RefusedError
    (400) for parameters that the API would refuse.
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
