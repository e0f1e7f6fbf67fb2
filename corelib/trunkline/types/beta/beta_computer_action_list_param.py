"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.beta.beta_computer_action_param import (
    BetaComputerActionParam,
    Click,
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
    "BetaComputerActionListParam",
    "BetaComputerActionParam",
    "Click",
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


BetaComputerActionListParam: TypeAlias = Iterable[BetaComputerActionParam]
