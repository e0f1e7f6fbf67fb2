"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseComputerToolCallOutputScreenshotParam(TypedDict, total=False):
    """Screenshot of the computer."""

    type: Required[Literal["computer_screenshot"]]
    """Type of the object."""
    file_id: str
    """ID of the image, if it was uploaded."""
    image_url: str
    """URL of the image, or a data URL."""
