"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Custom(TypedDict, total=False):
    """Custom tool to call."""

    name: Required[str]
    """Name of the tool."""


class ChatCompletionNamedToolChoiceCustomParam(TypedDict, total=False):
    """Tool choice that forces the call of a custom tool."""

    custom: Required[Custom]
    type: Required[Literal["custom"]]
    """Type of the object."""
