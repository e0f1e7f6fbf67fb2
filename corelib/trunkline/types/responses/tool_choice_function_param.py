"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceFunctionParam(TypedDict, total=False):
    """Tool choice that forces the call of a function."""

    name: Required[str]
    """Name of the function."""
    type: Required[Literal["function"]]
    """Type of the object."""
