"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceCustomParam(TypedDict, total=False):
    """Makes the model call this custom tool."""

    name: Required[str]
    """The tool."""
    type: Required[Literal["custom"]]
    """Which kind this is."""
