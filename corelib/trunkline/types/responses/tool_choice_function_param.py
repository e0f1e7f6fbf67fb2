"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceFunctionParam(TypedDict, total=False):
    """Makes the model call this function."""

    name: Required[str]
    """The function."""
    type: Required[Literal["function"]]
    """Which kind this is."""
