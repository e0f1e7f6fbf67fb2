"""The model `ChatCompletionFunctionTool`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model
from trunkline.types import shared


@model
class ChatCompletionFunctionTool(BaseModel):
    """A function that the model may call."""

    function: shared.FunctionDefinition
    type: Literal["function"]
