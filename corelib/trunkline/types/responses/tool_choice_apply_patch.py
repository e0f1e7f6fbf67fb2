"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceApplyPatch(BaseModel):
    """Makes the model change files by patches."""

    type: Literal["apply_patch"]
    """Which kind this is."""
