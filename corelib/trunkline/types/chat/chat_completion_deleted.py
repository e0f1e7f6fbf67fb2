"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ChatCompletionDeleted(BaseModel):
    """Confirmation that a stored chat completion was deleted."""

    id: str
    """ID of the deleted chat completion."""
    deleted: bool
    """Whether the object was deleted."""
    object: Literal["chat.completion.deleted"]
    """Object type."""
