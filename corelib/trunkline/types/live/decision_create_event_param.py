"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionCreateEventParam(TypedDict, total=False):
    """Asks for a decision now."""

    event_id: Required[str]
    """ID of the event."""
    type: Required[Literal["decision.create"]]
    """Type of the object."""
