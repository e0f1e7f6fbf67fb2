"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Delegation(BaseModel):
    id: str
    target: Literal["client", "responses", "decisions"]
    type: Literal["delegation"]
    response_id: str | None = None


class DelegationCreatedEvent(BaseModel):
    """The session delegates work."""

    delegation: Delegation
    event_id: str
    """ID of the event."""
    offset_ms: int
    type: Literal["session.delegation.created"]
    """Type of the object."""
    client_event_id: str | None = None
