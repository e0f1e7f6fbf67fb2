"""The model `ChatCompletionMessageCustomToolCall` and its parts."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class Custom(BaseModel):
    """The tool that is called, and its input."""

    input: str
    name: str


@model
class ChatCompletionMessageCustomToolCall(BaseModel):
    """The model's call of a custom tool."""

    id: str
    custom: Custom
    type: Literal["custom"]
