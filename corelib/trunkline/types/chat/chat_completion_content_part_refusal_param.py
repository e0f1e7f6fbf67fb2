"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionContentPartRefusalParam(TypedDict, total=False):
    """The words with which the model refused."""

    refusal: Required[str]
    """The words with which the model refused."""
    type: Required[Literal["refusal"]]
    """Which kind this is."""
