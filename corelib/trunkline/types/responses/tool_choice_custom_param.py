"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceCustomParam(TypedDict, total=False):
    """Tool choice that forces the call of a custom tool."""

    name: Required[str]
    """Name of the tool."""
    type: Required[Literal["custom"]]
    """Type of the object."""
