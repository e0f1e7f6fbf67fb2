"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.responses.computer_action_param import (
    Click,
    ComputerActionParam,
    DoubleClick,
    Drag,
    DragPath,
    Keypress,
    Move,
    Screenshot,
    Scroll,
    Type,
    Wait,
)

__all__ = [
    "Click",
    "ComputerActionListParam",
    "ComputerActionParam",
    "DoubleClick",
    "Drag",
    "DragPath",
    "Keypress",
    "Move",
    "Screenshot",
    "Scroll",
    "Type",
    "Wait",
]


ComputerActionListParam: TypeAlias = Iterable[ComputerActionParam]
