"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class Click(BaseModel):
    """A click of the mouse."""

    button: Literal["left", "right", "wheel", "back", "forward"]
    """The mouse button."""
    type: Literal["click"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class DoubleClick(BaseModel):
    """A double click of the mouse."""

    keys: list[str] | None = None
    """Keys that are held down meanwhile."""
    type: Literal["double_click"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""


class DragPath(BaseModel):
    """A place on the way of the mouse."""

    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""


class Drag(BaseModel):
    """A drag with the mouse."""

    path: list[DragPath]
    """The places that the mouse passes."""
    type: Literal["drag"]
    """Which kind this is."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class Keypress(BaseModel):
    """Keys that are pressed together."""

    keys: list[str]
    """The keys to press."""
    type: Literal["keypress"]
    """Which kind this is."""


class Move(BaseModel):
    """A move of the mouse."""

    type: Literal["move"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class Screenshot(BaseModel):
    """Asks for a picture of the screen."""

    type: Literal["screenshot"]
    """Which kind this is."""


class Scroll(BaseModel):
    """A turn of the mouse wheel."""

    scroll_x: int
    """How far to scroll to the right, in pixels."""
    scroll_y: int
    """How far to scroll down, in pixels."""
    type: Literal["scroll"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class Type(BaseModel):
    """Text that is typed."""

    text: str
    """The text."""
    type: Literal["type"]
    """Which kind this is."""


class Wait(BaseModel):
    """A pause."""

    type: Literal["wait"]
    """Which kind this is."""


ComputerAction: TypeAlias = Annotated[
    Click | DoubleClick | Drag | Keypress | Move | Screenshot | Scroll | Type | Wait,
    Discriminator("type"),
]
