"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class ActionClick(BaseModel):
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


class ActionDoubleClick(BaseModel):
    """A double click of the mouse."""

    keys: list[str] | None = None
    """Keys that are held down meanwhile."""
    type: Literal["double_click"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""


class ActionDragPath(BaseModel):
    """A place on the way of the mouse."""

    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""


class ActionDrag(BaseModel):
    """A drag with the mouse."""

    path: list[ActionDragPath]
    """The places that the mouse passes."""
    type: Literal["drag"]
    """Which kind this is."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class ActionKeypress(BaseModel):
    """Keys that are pressed together."""

    keys: list[str]
    """The keys to press."""
    type: Literal["keypress"]
    """Which kind this is."""


class ActionMove(BaseModel):
    """A move of the mouse."""

    type: Literal["move"]
    """Which kind this is."""
    x: int
    """Pixels from the left edge of the screen."""
    y: int
    """Pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys that are held down meanwhile."""


class ActionScreenshot(BaseModel):
    """Asks for a picture of the screen."""

    type: Literal["screenshot"]
    """Which kind this is."""


class ActionScroll(BaseModel):
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


class ActionType(BaseModel):
    """Text that is typed."""

    text: str
    """The text."""
    type: Literal["type"]
    """Which kind this is."""


class ActionWait(BaseModel):
    """A pause."""

    type: Literal["wait"]
    """Which kind this is."""


Action: TypeAlias = Annotated[
    ActionClick
    | ActionDoubleClick
    | ActionDrag
    | ActionKeypress
    | ActionMove
    | ActionScreenshot
    | ActionScroll
    | ActionType
    | ActionWait,
    Discriminator("type"),
]


class PendingSafetyCheck(BaseModel):
    """A risk that somebody has to look at."""

    id: str
    """Identifies this object."""
    code: str | None = None
    """The kind of risk."""
    message: str | None = None
    """The risk, in words."""


class ResponseComputerToolCall(BaseModel):
    """What the model does on a computer."""

    id: str
    """Identifies this object."""
    call_id: str
    """The id that a call and its output share."""
    pending_safety_checks: list[PendingSafetyCheck]
    """What to look at before the steps are taken."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["computer_call"]
    """Which kind this is."""
    action: Action | None = None
    """The step to take; with the preview tool."""
    actions: responses.ComputerActionList | None = None
    """The steps to take, in their order."""
