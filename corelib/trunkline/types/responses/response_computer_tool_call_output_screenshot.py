"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseComputerToolCallOutputScreenshot(BaseModel):
    """A picture of the screen."""

    type: Literal["computer_screenshot"]
    """Which kind this is."""
    file_id: str | None = None
    """The picture's id, if it was uploaded."""
    image_url: str | None = None
    """Where the picture is: a web address, or a data URL."""
