"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.computer_action_list_param import ComputerActionListParam
from trunkline.types.sequence_not_str import SequenceNotStr


class ActionClick(TypedDict, total=False):
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


class ActionDoubleClick(TypedDict, total=False):
    """A double click of the mouse."""

    keys: Required[SequenceNotStr[str] | None]
    """Keys that are held down meanwhile."""
    type: Required[Literal["double_click"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""


class ActionDragPath(TypedDict, total=False):
    """A place on the way of the mouse."""

    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""


class ActionDrag(TypedDict, total=False):
    """A drag with the mouse."""

    path: Required[Iterable[ActionDragPath]]
    """The places that the mouse passes."""
    type: Required[Literal["drag"]]
    """Which kind this is."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class ActionKeypress(TypedDict, total=False):
    """Keys that are pressed together."""

    keys: Required[SequenceNotStr[str]]
    """The keys to press."""
    type: Required[Literal["keypress"]]
    """Which kind this is."""


class ActionMove(TypedDict, total=False):
    """A move of the mouse."""

    type: Required[Literal["move"]]
    """Which kind this is."""
    x: Required[int]
    """Pixels from the left edge of the screen."""
    y: Required[int]
    """Pixels from the top edge of the screen."""
    keys: SequenceNotStr[str] | None
    """Keys that are held down meanwhile."""


class ActionScreenshot(TypedDict, total=False):
    """Asks for a picture of the screen."""

    type: Required[Literal["screenshot"]]
    """Which kind this is."""


class ActionScroll(TypedDict, total=False):
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


class ActionType(TypedDict, total=False):
    """Text that is typed."""

    text: Required[str]
    """The text."""
    type: Required[Literal["type"]]
    """Which kind this is."""


class ActionWait(TypedDict, total=False):
    """A pause."""

    type: Required[Literal["wait"]]
    """Which kind this is."""


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
    """A risk that somebody has to look at."""

    id: Required[str]
    """Identifies this object."""
    code: str | None
    """The kind of risk."""
    message: str | None
    """The risk, in words."""


class ResponseComputerToolCallParam(TypedDict, total=False):
    """What the model does on a computer."""

    id: Required[str]
    """Identifies this object."""
    call_id: Required[str]
    """The id that a call and its output share."""
    pending_safety_checks: Required[Iterable[PendingSafetyCheck]]
    """What to look at before the steps are taken."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """How far it has come."""
    type: Required[Literal["computer_call"]]
    """Which kind this is."""
    action: Action
    """The step to take; with the preview tool."""
    actions: ComputerActionListParam
    """The steps to take, in their order."""
