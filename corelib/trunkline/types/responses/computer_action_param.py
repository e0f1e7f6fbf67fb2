"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.sequence_not_str import SequenceNotStr


class Click(TypedDict, total=False):
    """A click of the mouse."""

    button: Required[Literal["left", "right", "wheel", "back", "forward"]]
    """The mouse button."""
    type: Required[Literal["click"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class DoubleClick(TypedDict, total=False):
    """A double click of the mouse."""

    keys: Required[SequenceNotStr[str] | None]
    """Keys that are held down meanwhile."""
    type: Required[Literal["double_click"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""


class DragPath(TypedDict, total=False):
    """A place on the way of the mouse."""

    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""


class Drag(TypedDict, total=False):
    """A drag with the mouse."""

    path: Required[Iterable[DragPath]]
    """The places that the mouse passes."""
    type: Required[Literal["drag"]]
    """Which kind this is."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class Keypress(TypedDict, total=False):
    """Keys that are pressed together."""

    keys: Required[SequenceNotStr[str]]
    """The keys to press."""
    type: Required[Literal["keypress"]]
    """Which kind this is."""


class Move(TypedDict, total=False):
    """A move of the mouse."""

    type: Required[Literal["move"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class Screenshot(TypedDict, total=False):
    """Asks for a picture of the screen."""

    type: Required[Literal["screenshot"]]
    """Which kind this is."""


class Scroll(TypedDict, total=False):
    """A turn of the mouse wheel."""

    scroll_x: Required[int]
    """How far to scroll to the right, in pixels."""
    scroll_y: Required[int]
    """How far to scroll down, in pixels."""
    type: Required[Literal["scroll"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class Type(TypedDict, total=False):
    """Text that is typed."""

    text: Required[str]
    """The text."""
    type: Required[Literal["type"]]
    """Which kind this is."""


class Wait(TypedDict, total=False):
    """A pause."""

    type: Required[Literal["wait"]]
    """Which kind this is."""


ComputerActionParam: TypeAlias = (
    Click | DoubleClick | Drag | Keypress | Move | Screenshot | Scroll | Type | Wait
)
