"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Custom(BaseModel):
    """Called custom tool and its input."""

    input: str
    """Input text for the tool."""
    name: str
    """Name of the tool."""


class ChatCompletionMessageCustomToolCall(BaseModel):
    """Call of a custom tool."""

    id: str
    """ID of the call, which the tool message with its output repeats."""
    custom: Custom
    """Called tool and its input."""
    type: Literal["custom"]
    """Type of the object."""
