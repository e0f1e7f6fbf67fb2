"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class ChatCompletionFunctionTool(BaseModel):
    """Function that the model may call."""

    function: shared.FunctionDefinition
    type: Literal["function"]
    """Type of the object."""
