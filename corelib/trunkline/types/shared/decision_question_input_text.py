"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionQuestionInputText(BaseModel):
    """Text in the instructions of a question."""

    text: str
    """Text."""
    type: Literal["input_text"]
    """Type of the object."""
