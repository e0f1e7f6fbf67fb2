"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ChatCompletionDeleted(BaseModel):
    """The receipt for a deleted completion."""

    id: str
    """Identifies this object."""
    deleted: bool
    """Whether it is gone."""
    object: Literal["chat.completion.deleted"]
    """Which kind of object this is."""
