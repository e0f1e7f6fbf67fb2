"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Custom(BaseModel):
    """The tool that is called, and its input."""

    input: str
    """What the model wrote for the tool."""
    name: str
    """The tool."""


class ChatCompletionMessageCustomToolCall(BaseModel):
    """The model's call of a custom tool."""

    id: str
    """Identifies the call; the tool message that answers it repeats it."""
    custom: Custom
    """The tool that is called, and its input."""
    type: Literal["custom"]
    """Which kind this is."""
