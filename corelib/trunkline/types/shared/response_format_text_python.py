"""The model `ResponseFormatTextPython`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ResponseFormatTextPython(BaseModel):
    """Asks for Python source."""

    type: Literal["python"]
