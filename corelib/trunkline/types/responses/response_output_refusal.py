"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseOutputRefusal(BaseModel):
    """Refusal in an output message."""

    refusal: str
    """Refusal text."""
    type: Literal["refusal"]
    """Type of the object."""
