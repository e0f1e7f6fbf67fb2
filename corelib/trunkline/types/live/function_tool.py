"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class FunctionTool(BaseModel):
    """Function that responses of a session can call."""

    name: str
    type: Literal["function"]
    """Type of the object."""
    description: str | None = None
    """Description of the function, for the model."""
    parameters: dict[str, object] | None = None
    """JSON Schema of the arguments."""
    strict: bool | None = None
    """Whether output must match the schema exactly."""
