"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionContentPartRefusalParam(TypedDict, total=False):
    """Refusal in an assistant message."""

    refusal: Required[str]
    """Refusal text."""
    type: Required[Literal["refusal"]]
    """Type of the object."""
