"""The model `ErrorObject`."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class ErrorObject(BaseModel):
    """An error as the API words it."""

    code: str | None = None
    message: str
    param: str | None = None
    type: str
