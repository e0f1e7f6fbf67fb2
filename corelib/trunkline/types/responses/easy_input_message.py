"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class EasyInputMessage(BaseModel):
    """Input message in short form."""

    content: str | responses.ResponseInputMessageContentList
    """Text of the message, or its content parts."""
    role: Literal["user", "assistant", "system", "developer"]
    """Role of the message author."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether the message is commentary or the final answer."""
    type: Literal["message"] | None = None
    """Type of the object."""
