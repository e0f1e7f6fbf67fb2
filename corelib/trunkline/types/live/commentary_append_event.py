"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class CommentaryAppendEvent(BaseModel):
    content: str
    delegation_id: str | None = None
    type: Literal["session.commentary.append"]
    event_id: str | None = None
