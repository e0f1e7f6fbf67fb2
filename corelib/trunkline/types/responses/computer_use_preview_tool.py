"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ComputerUsePreviewTool(BaseModel):
    """The preview of the computer tool."""

    display_height: int
    """The screen's height, in pixels."""
    display_width: int
    """The screen's width, in pixels."""
    environment: Literal["windows", "mac", "linux", "ubuntu", "browser"]
    """The operating system, or a browser."""
    type: Literal["computer_use_preview"]
    """Which kind this is."""
