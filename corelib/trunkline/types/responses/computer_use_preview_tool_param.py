"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ComputerUsePreviewToolParam(TypedDict, total=False):
    """The preview of the computer tool."""

    display_height: Required[int]
    """The screen's height, in pixels."""
    display_width: Required[int]
    """The screen's width, in pixels."""
    environment: Required[Literal["windows", "mac", "linux", "ubuntu", "browser"]]
    """The operating system, or a browser."""
    type: Required[Literal["computer_use_preview"]]
    """Which kind this is."""
