"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class CommentaryAppendEvent(BaseModel):
    """Adds commentary on delegated work, which may be said."""

    content: str
    delegation_id: str | None = None
    type: Literal["session.commentary.append"]
    """Type of the object."""
    event_id: str | None = None
    """ID of the event."""
