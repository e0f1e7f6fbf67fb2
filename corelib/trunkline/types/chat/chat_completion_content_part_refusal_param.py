"""The dictionary `ChatCompletionContentPartRefusalParam`."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionContentPartRefusalParam(TypedDict, total=False):
    """The words with which the model refused."""

    refusal: Required[str]
    type: Required[Literal["refusal"]]
