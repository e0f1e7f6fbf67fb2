"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Click(TypedDict, total=False):
    """Mouse click."""

    button: Required[Literal["left", "right", "wheel", "back", "forward"]]
    """Mouse button."""
    type: Required[Literal["click"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class DoubleClick(TypedDict, total=False):
    """Mouse double click."""

    keys: Required[SequenceNotStr[str] | None]
    """Keys held down during the action."""
    type: Required[Literal["double_click"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""


class DragPath(TypedDict, total=False):
    """Point on the path of a drag."""

    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""


class Drag(TypedDict, total=False):
    """Mouse drag."""

    path: Required[Iterable[DragPath]]
    """Points that the mouse passes."""
    type: Required[Literal["drag"]]
    """Type of the object."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class Keypress(TypedDict, total=False):
    """Keypress, of one key or several together."""

    keys: Required[SequenceNotStr[str]]
    """Keys to press."""
    type: Required[Literal["keypress"]]
    """Type of the object."""


class Move(TypedDict, total=False):
    """Mouse move."""

    type: Required[Literal["move"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class Screenshot(TypedDict, total=False):
    """Request for a screenshot."""

    type: Required[Literal["screenshot"]]
    """Type of the object."""


class Scroll(TypedDict, total=False):
    """Scroll of the mouse wheel."""

    scroll_x: Required[int]
    """Horizontal scroll distance, in pixels."""
    scroll_y: Required[int]
    """Vertical scroll distance, in pixels."""
    type: Required[Literal["scroll"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class Type(TypedDict, total=False):
    """Text input with the keyboard."""

    text: Required[str]
    """Text."""
    type: Required[Literal["type"]]
    """Type of the object."""


class Wait(TypedDict, total=False):
    """Pause before the next action."""

    type: Required[Literal["wait"]]
    """Type of the object."""


ComputerActionParam: TypeAlias = (
    Click | DoubleClick | Drag | Keypress | Move | Screenshot | Scroll | Type | Wait
)
