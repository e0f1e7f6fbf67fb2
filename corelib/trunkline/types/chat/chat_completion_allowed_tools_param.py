"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionAllowedToolsParam(TypedDict, total=False):
    """The tools to choose from, and whether one must be called."""

    mode: Required[Literal["auto", "required"]]
    tools: Required[Iterable[dict[str, object]]]
    """What the model may call."""
