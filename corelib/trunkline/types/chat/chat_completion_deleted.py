"""The model `ChatCompletionDeleted`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ChatCompletionDeleted(BaseModel):
    """The receipt for a deleted completion."""

    id: str
    deleted: bool
    object: Literal["chat.completion.deleted"]
