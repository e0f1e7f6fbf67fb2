"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class EasyInputMessage(BaseModel):
    """A message for the model, in a short form."""

    content: str | responses.ResponseInputMessageContentList
    """The text or the parts of the message."""
    role: Literal["user", "assistant", "system", "developer"]
    """Whose message it is."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether this is a remark on the way, or the final answer."""
    type: Literal["message"] | None = None
    """Which kind this is."""
