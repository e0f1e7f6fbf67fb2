"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionItemDeleteEventParam(TypedDict, total=False):
    """Removes an item that decisions see."""

    item_id: Required[str]
    """ID of the output item."""
    type: Required[Literal["decision.item.delete"]]
    """Type of the object."""
    event_id: str | None
    """ID of the event."""
