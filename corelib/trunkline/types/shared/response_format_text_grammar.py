"""The model `ResponseFormatTextGrammar`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ResponseFormatTextGrammar(BaseModel):
    """Asks for text that follows a grammar."""

    grammar: str
    type: Literal["grammar"]
