"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class DecisionInputJSON(BaseModel):
    """JSON that decisions see."""

    data: list[dict[str, object | None]] | dict[str, object | None]
    type: Literal["input_json"]
    """Type of the object."""
