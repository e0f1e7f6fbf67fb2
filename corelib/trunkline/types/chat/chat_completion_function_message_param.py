"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionFunctionMessageParam(TypedDict, total=False):
    """Legacy message with the result of a function; replaced by tool messages."""

    content: Required[str | None]
    """Result of the function."""
    name: Required[str]
    """Name of the function."""
    role: Required[Literal["function"]]
    """Role of the message author."""
