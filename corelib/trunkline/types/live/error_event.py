"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class ErrorEvent(BaseModel):
    """Something went wrong."""

    error: live.Error
    """The error."""
    event_id: str
    """ID of the event."""
    type: Literal["error"]
    """Type of the object."""
    client_event_id: str | None = None
