"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Function(BaseModel):
    """Called function and its arguments."""

    arguments: str
    """Arguments as JSON text, which may be invalid."""
    name: str
    """Name of the function."""


class ChatCompletionMessageFunctionToolCall(BaseModel):
    """Call of a function."""

    id: str
    """ID of the call, which the tool message with its output repeats."""
    function: Function
    """Called function and its arguments."""
    type: Literal["function"]
    """Type of the object."""
