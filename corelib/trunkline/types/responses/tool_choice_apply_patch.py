"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceApplyPatch(BaseModel):
    """Tool choice that forces the model to edit files by patches."""

    type: Literal["apply_patch"]
    """Type of the object."""
