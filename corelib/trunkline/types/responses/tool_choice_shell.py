"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceShell(BaseModel):
    """Tool choice that forces the model to run shell commands."""

    type: Literal["shell"]
    """Type of the object."""
