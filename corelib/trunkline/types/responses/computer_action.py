"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Click(BaseModel):
    """Mouse click."""

    button: Literal["left", "right", "wheel", "back", "forward"]
    """Mouse button."""
    type: Literal["click"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class DoubleClick(BaseModel):
    """Mouse double click."""

    keys: list[str] | None = None
    """Keys held down during the action."""
    type: Literal["double_click"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""


class DragPath(BaseModel):
    """Point on the path of a drag."""

    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""


class Drag(BaseModel):
    """Mouse drag."""

    path: list[DragPath]
    """Points that the mouse passes."""
    type: Literal["drag"]
    """Type of the object."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class Keypress(BaseModel):
    """Keypress, of one key or several together."""

    keys: list[str]
    """Keys to press."""
    type: Literal["keypress"]
    """Type of the object."""


class Move(BaseModel):
    """Mouse move."""

    type: Literal["move"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class Screenshot(BaseModel):
    """Request for a screenshot."""

    type: Literal["screenshot"]
    """Type of the object."""


class Scroll(BaseModel):
    """Scroll of the mouse wheel."""

    scroll_x: int
    """Horizontal scroll distance, in pixels."""
    scroll_y: int
    """Vertical scroll distance, in pixels."""
    type: Literal["scroll"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class Type(BaseModel):
    """Text input with the keyboard."""

    text: str
    """Text."""
    type: Literal["type"]
    """Type of the object."""


class Wait(BaseModel):
    """Pause before the next action."""

    type: Literal["wait"]
    """Type of the object."""


ComputerAction: TypeAlias = Annotated[
    Click | DoubleClick | Drag | Keypress | Move | Screenshot | Scroll | Type | Wait,
    Discriminator("type"),
]
