"""The dictionary `ChatCompletionNamedToolChoiceParam` and its parts."""

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
