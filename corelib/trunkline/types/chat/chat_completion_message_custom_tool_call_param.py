"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Custom(TypedDict, total=False):
    """The tool that was called, and its input."""

    input: Required[str]
    """What the model wrote for the tool."""
    name: Required[str]
    """The tool."""


class ChatCompletionMessageCustomToolCallParam(TypedDict, total=False):
    """An earlier call of a custom tool."""

    id: Required[str]
    """Identifies the call; the tool message that answers it repeats it."""
    custom: Required[Custom]
    """The tool that is called, and its input."""
    type: Required[Literal["custom"]]
    """Which kind this is."""
