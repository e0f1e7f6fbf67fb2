"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ToolChoiceApplyPatchParam(TypedDict, total=False):
    """Tool choice that forces the model to edit files by patches."""

    type: Required[Literal["apply_patch"]]
    """Type of the object."""
