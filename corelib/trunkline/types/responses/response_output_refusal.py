"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseOutputRefusal(BaseModel):
    """The words with which the model refused."""

    refusal: str
    """The words with which the model refused."""
    type: Literal["refusal"]
    """Which kind this is."""
