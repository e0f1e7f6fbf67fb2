"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionAllowedToolsParam(TypedDict, total=False):
    """Set of tools that the model may choose from."""

    mode: Required[Literal["auto", "required"]]
    """`auto` lets the model answer without a tool; `required` forces a tool call."""
    tools: Required[Iterable[dict[str, object]]]
    """Definitions of the allowed tools."""
