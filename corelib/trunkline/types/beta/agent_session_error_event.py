"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentSessionErrorEvent(BaseModel):
    """Something failed in the session."""

    error: beta.SessionError
    """The error."""
    event_id: str
    """ID of the event."""
    session_id: str
    """ID of the session."""
    type: Literal["error"]
    """Type of the object."""
    obfuscation: str | None = None
    """Random padding, which hides the length of the event."""
