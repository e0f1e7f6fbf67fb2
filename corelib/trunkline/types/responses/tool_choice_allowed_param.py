"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceAllowedParam(TypedDict, total=False):
    """Tool choice that restricts the model to a set of tools."""

    mode: Required[Literal["auto", "required"]]
    """`auto` lets the model answer without a tool; `required` forces a tool call."""
    tools: Required[Iterable[dict[str, object]]]
    """Definitions of the allowed tools."""
    type: Required[Literal["allowed_tools"]]
    """Type of the object."""
