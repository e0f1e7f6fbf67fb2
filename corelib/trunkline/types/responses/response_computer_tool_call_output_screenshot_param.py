"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseComputerToolCallOutputScreenshotParam(TypedDict, total=False):
    """A picture of the screen."""

    type: Required[Literal["computer_screenshot"]]
    """Which kind this is."""
    file_id: str
    """The picture's id, if it was uploaded."""
    image_url: str
    """Where the picture is: a web address, or a data URL."""
