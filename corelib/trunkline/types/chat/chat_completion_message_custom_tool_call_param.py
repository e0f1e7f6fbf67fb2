"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Custom(TypedDict, total=False):
    """Called custom tool and its input."""

    input: Required[str]
    """Input text for the tool."""
    name: Required[str]
    """Name of the tool."""


class ChatCompletionMessageCustomToolCallParam(TypedDict, total=False):
    """Earlier call of a custom tool."""

    id: Required[str]
    """ID of the call, which the tool message with its output repeats."""
    custom: Required[Custom]
    """Called tool and its input."""
    type: Required[Literal["custom"]]
    """Type of the object."""
