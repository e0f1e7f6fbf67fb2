"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import shared


class FunctionDefinition(BaseModel):
    """Name, purpose and parameters of a function."""

    name: str
    """Name of the function, which calls use."""
    description: str | None = None
    """Purpose of the function, for the model."""
    parameters: shared.FunctionParameters | None = None
    """JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether output must match the schema exactly. Default `false`."""
