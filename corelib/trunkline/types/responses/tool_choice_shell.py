"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceShell(BaseModel):
    """Makes the model run shell commands."""

    type: Literal["shell"]
    """Which kind this is."""
