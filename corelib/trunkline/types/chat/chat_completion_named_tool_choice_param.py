"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Function(TypedDict, total=False):
    """Function to call."""

    name: Required[str]
    """Name of the function."""


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """Tool choice that forces the call of a function."""

    function: Required[Function]
    type: Required[Literal["function"]]
    """Type of the object."""
