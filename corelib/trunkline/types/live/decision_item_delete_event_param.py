"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionItemDeleteEventParam(TypedDict, total=False):
    item_id: Required[str]
    type: Required[Literal["decision.item.delete"]]
    event_id: str | None
