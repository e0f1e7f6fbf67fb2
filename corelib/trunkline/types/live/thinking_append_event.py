"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ThinkingAppendEvent(BaseModel):
    """Adds thoughts about delegated work, which are not said."""

    content: str
    delegation_id: str | None = None
    type: Literal["session.thinking.append"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
