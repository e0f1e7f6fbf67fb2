"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses


class ActionClick(BaseModel):
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


class ActionDoubleClick(BaseModel):
    """Mouse double click."""

    keys: list[str] | None = None
    """Keys held down during the action."""
    type: Literal["double_click"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""


class ActionDragPath(BaseModel):
    """Point on the path of a drag."""

    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""


class ActionDrag(BaseModel):
    """Mouse drag."""

    path: list[ActionDragPath]
    """Points that the mouse passes."""
    type: Literal["drag"]
    """Type of the object."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class ActionKeypress(BaseModel):
    """Keypress, of one key or several together."""

    keys: list[str]
    """Keys to press."""
    type: Literal["keypress"]
    """Type of the object."""


class ActionMove(BaseModel):
    """Mouse move."""

    type: Literal["move"]
    """Type of the object."""
    x: int
    """X coordinate, in pixels from the left edge of the screen."""
    y: int
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: list[str] | None = None
    """Keys held down during the action."""


class ActionScreenshot(BaseModel):
    """Request for a screenshot."""

    type: Literal["screenshot"]
    """Type of the object."""


class ActionScroll(BaseModel):
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


class ActionType(BaseModel):
    """Text input with the keyboard."""

    text: str
    """Text."""
    type: Literal["type"]
    """Type of the object."""


class ActionWait(BaseModel):
    """Pause before the next action."""

    type: Literal["wait"]
    """Type of the object."""


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
    """Safety check that the user must acknowledge."""

    id: str
    """ID of the safety check."""
    code: str | None = None
    """Type of the safety check."""
    message: str | None = None
    """Details of the safety check."""


class ResponseComputerToolCall(BaseModel):
    """Call of the computer tool."""

    id: str
    """Unique ID."""
    call_id: str
    """ID that links the call and its output."""
    pending_safety_checks: list[PendingSafetyCheck]
    """Safety checks to acknowledge before the actions."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["computer_call"]
    """Type of the object."""
    action: Action | None = None
    """Action to perform, with the preview version of the tool."""
    actions: responses.ComputerActionList | None = None
    """Actions to perform, in this order."""
