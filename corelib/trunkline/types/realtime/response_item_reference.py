"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseItemReference(BaseModel):
    """Reference to an item of the conversation."""

    id: str
    """Unique ID."""
    type: Literal["item_reference"]
    """Type of the object."""
