"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseInputMessageItem(BaseModel):
    """Stored input message."""

    id: str
    """Unique ID."""
    content: responses.ResponseInputMessageContentList
    """Content parts of the message."""
    role: Literal["user", "system", "developer"]
    """Role of the message author."""
    type: Literal["message"]
    """Type of the object."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""
