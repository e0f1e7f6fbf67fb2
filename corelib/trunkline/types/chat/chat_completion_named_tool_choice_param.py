"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Function(TypedDict, total=False):
    """A function, by its name."""

    name: Required[str]


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """Makes the model call this function."""

    function: Required[Function]
    type: Required[Literal["function"]]
    """Which kind this is."""
