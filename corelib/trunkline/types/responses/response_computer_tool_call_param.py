"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.computer_action_list_param import ComputerActionListParam
from trunkline.types.sequence_not_str import SequenceNotStr


class ActionClick(TypedDict, total=False):
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


class ActionDoubleClick(TypedDict, total=False):
    """Mouse double click."""

    keys: Required[SequenceNotStr[str] | None]
    """Keys held down during the action."""
    type: Required[Literal["double_click"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""


class ActionDragPath(TypedDict, total=False):
    """Point on the path of a drag."""

    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""


class ActionDrag(TypedDict, total=False):
    """Mouse drag."""

    path: Required[Iterable[ActionDragPath]]
    """Points that the mouse passes."""
    type: Required[Literal["drag"]]
    """Type of the object."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class ActionKeypress(TypedDict, total=False):
    """Keypress, of one key or several together."""

    keys: Required[SequenceNotStr[str]]
    """Keys to press."""
    type: Required[Literal["keypress"]]
    """Type of the object."""


class ActionMove(TypedDict, total=False):
    """Mouse move."""

    type: Required[Literal["move"]]
    """Type of the object."""
    x: Required[int]
    """X coordinate, in pixels from the left edge of the screen."""
    y: Required[int]
    """Y coordinate, in pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys held down during the action."""


class ActionScreenshot(TypedDict, total=False):
    """Request for a screenshot."""

    type: Required[Literal["screenshot"]]
    """Type of the object."""


class ActionScroll(TypedDict, total=False):
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


class ActionType(TypedDict, total=False):
    """Text input with the keyboard."""

    text: Required[str]
    """Text."""
    type: Required[Literal["type"]]
    """Type of the object."""


class ActionWait(TypedDict, total=False):
    """Pause before the next action."""

    type: Required[Literal["wait"]]
    """Type of the object."""


Action: TypeAlias = (
    ActionClick
    | ActionDoubleClick
    | ActionDrag
    | ActionKeypress
    | ActionMove
    | ActionScreenshot
    | ActionScroll
    | ActionType
    | ActionWait
)


class PendingSafetyCheck(TypedDict, total=False):
    """Safety check that the user must acknowledge."""

    id: Required[str]
    """ID of the safety check."""
    code: str | None
    """Type of the safety check."""
    message: str | None
    """Details of the safety check."""


class ResponseComputerToolCallParam(TypedDict, total=False):
    """Call of the computer tool."""

    id: Required[str]
    """Unique ID."""
    call_id: Required[str]
    """ID that links the call and its output."""
    pending_safety_checks: Required[Iterable[PendingSafetyCheck]]
    """Safety checks to acknowledge before the actions."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """Status of the item."""
    type: Required[Literal["computer_call"]]
    """Type of the object."""
    action: Action
    """Action to perform, with the preview version of the tool."""
    actions: ComputerActionListParam
    """Actions to perform, in this order."""
