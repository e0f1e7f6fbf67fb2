"""The model `ResponseFormatText`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ResponseFormatText(BaseModel):
    """Asks for plain text."""

    type: Literal["text"]
