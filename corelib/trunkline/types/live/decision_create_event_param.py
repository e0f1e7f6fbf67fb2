"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionCreateEventParam(TypedDict, total=False):
    event_id: Required[str]
    type: Required[Literal["decision.create"]]
