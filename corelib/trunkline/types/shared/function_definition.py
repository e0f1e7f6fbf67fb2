"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import shared


class FunctionDefinition(BaseModel):
    """A function's name, purpose and JSON Schema."""

    name: str
    """The function's name in calls."""
    description: str | None = None
    """What it is for."""
    parameters: shared.FunctionParameters | None = None
    """A JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether the schema is followed exactly. Default `false`."""
