"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceShellParam(TypedDict, total=False):
    """Tool choice that forces the model to run shell commands."""

    type: Required[Literal["shell"]]
    """Type of the object."""
