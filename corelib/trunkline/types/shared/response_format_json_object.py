"""The model `ResponseFormatJSONObject`."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, model


@model
class ResponseFormatJSONObject(BaseModel):
    """Asks for any JSON object."""

    type: Literal["json_object"]
