"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseInputMessageItem(BaseModel):
    """A message for the model, as the API keeps it."""

    id: str
    """Identifies this object."""
    content: responses.ResponseInputMessageContentList
    """The parts of the message."""
    role: Literal["user", "system", "developer"]
    """Whose message it is."""
    type: Literal["message"]
    """Which kind this is."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""
