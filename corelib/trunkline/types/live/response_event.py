"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseEvent(BaseModel):
    """Event of a response that works for the session."""

    event: dict[str, object]
    event_id: str
    """ID of the event."""
    type: Literal["response.event"]
    """Type of the object."""
    client_event_id: str | None = None
    delegation_id: str | None = None
