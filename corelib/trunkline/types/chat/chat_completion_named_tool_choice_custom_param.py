"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Custom(TypedDict, total=False):
    """A custom tool, by its name."""

    name: Required[str]


class ChatCompletionNamedToolChoiceCustomParam(TypedDict, total=False):
    """Makes the model call this custom tool."""

    custom: Required[Custom]
    type: Required[Literal["custom"]]
    """Which kind this is."""
