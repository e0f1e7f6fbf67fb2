"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Function(TypedDict, total=False):
    """Called function and its arguments."""

    arguments: Required[str]
    """Arguments as JSON text, which may be invalid."""
    name: Required[str]
    """Name of the function."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict, total=False):
    """Earlier call of a function."""

    id: Required[str]
    """ID of the call, which the tool message with its output repeats."""
    function: Required[Function]
    """Called function and its arguments."""
    type: Required[Literal["function"]]
    """Type of the object."""
