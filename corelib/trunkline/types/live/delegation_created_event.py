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
    delegation: Delegation
    event_id: str
    offset_ms: int
    type: Literal["session.delegation.created"]
    client_event_id: str | None = None
