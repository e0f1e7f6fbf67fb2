"""The dictionary `ChatCompletionMessageCustomToolCallParam` and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Custom(TypedDict, total=False):
    """The tool that was called, and its input."""

    input: Required[str]
    name: Required[str]


class ChatCompletionMessageCustomToolCallParam(TypedDict, total=False):
    """An earlier call of a custom tool."""

    id: Required[str]
    custom: Required[Custom]
    type: Required[Literal["custom"]]
