"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ComputerUsePreviewToolParam(TypedDict, total=False):
    """Preview version of the computer tool."""

    display_height: Required[int]
    """Height of the screen, in pixels."""
    display_width: Required[int]
    """Width of the screen, in pixels."""
    environment: Required[Literal["windows", "mac", "linux", "ubuntu", "browser"]]
    """Environment to control: an operating system or a browser."""
    type: Required[Literal["computer_use_preview"]]
    """Type of the object."""
