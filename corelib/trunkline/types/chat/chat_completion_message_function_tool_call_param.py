"""The dictionary `ChatCompletionMessageFunctionToolCallParam` and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class Function(TypedDict, total=False):
    """The function that was called, and its arguments as JSON text."""

    arguments: Required[str]
    name: Required[str]


class ChatCompletionMessageFunctionToolCallParam(TypedDict, total=False):
    """An earlier call of a function."""

    id: Required[str]
    function: Required[Function]
    type: Required[Literal["function"]]
