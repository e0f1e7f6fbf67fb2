"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ComputerTool(BaseModel):
    """Tool with which the model uses a computer by screen, mouse and keyboard."""

    type: Literal["computer"]
    """Type of the object."""
