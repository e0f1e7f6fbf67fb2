"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class FunctionTool(BaseModel):
    function: shared.FunctionDefinition
    type: Literal["function"]
