"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Function(TypedDict, total=False):
    """The function that was called, and its arguments as JSON text."""

    arguments: Required[str]
    """JSON text as the model wrote it: possibly invalid."""
    name: Required[str]
    """The function."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict, total=False):
    """An earlier call of a function."""

    id: Required[str]
    """Identifies the call; the tool message that answers it repeats it."""
    function: Required[Function]
    """The function that is called, and its arguments."""
    type: Required[Literal["function"]]
    """Which kind this is."""
