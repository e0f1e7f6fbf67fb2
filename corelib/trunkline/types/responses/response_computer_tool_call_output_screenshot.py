"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseComputerToolCallOutputScreenshot(BaseModel):
    """Screenshot of the computer."""

    type: Literal["computer_screenshot"]
    """Type of the object."""
    file_id: str | None = None
    """ID of the image, if it was uploaded."""
    image_url: str | None = None
    """URL of the image, or a data URL."""
