"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.computer_action_param import (
    Click as Click,
    ComputerActionParam,
    DoubleClick as DoubleClick,
    Drag as Drag,
    DragPath as DragPath,
    Keypress as Keypress,
    Move as Move,
    Screenshot as Screenshot,
    Scroll as Scroll,
    Type as Type,
    Wait as Wait,
)

BetaComputerActionParam: TypeAlias = ComputerActionParam
