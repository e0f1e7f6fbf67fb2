"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Function(BaseModel):
    """The function that is called, and its arguments as JSON text."""

    arguments: str
    """JSON text as the model wrote it: possibly invalid."""
    name: str
    """The function."""


class ChatCompletionMessageFunctionToolCall(BaseModel):
    """The model's call of a function."""

    id: str
    """Identifies the call; the tool message that answers it repeats it."""
    function: Function
    """The function that is called, and its arguments."""
    type: Literal["function"]
    """Which kind this is."""
