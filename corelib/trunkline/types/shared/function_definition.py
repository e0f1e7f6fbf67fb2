"""The model `FunctionDefinition`."""

from __future__ import annotations

from trunkline.models import BaseModel, model


@model
class FunctionDefinition(BaseModel):
    """A function's name, purpose and JSON Schema."""

    name: str
    description: str | None = None
    parameters: dict[str, object] | None = None
    strict: bool | None = None
