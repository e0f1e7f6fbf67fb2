"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ApplyPatchTool(BaseModel):
    """Lets the model change files by patches."""

    type: Literal["apply_patch"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""
