"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ComputerUsePreviewTool(BaseModel):
    """Preview version of the computer tool."""

    display_height: int
    """Height of the screen, in pixels."""
    display_width: int
    """Width of the screen, in pixels."""
    environment: Literal["windows", "mac", "linux", "ubuntu", "browser"]
    """Environment to control: an operating system or a browser."""
    type: Literal["computer_use_preview"]
    """Type of the object."""
