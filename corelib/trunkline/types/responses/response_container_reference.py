"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseContainerReference(BaseModel):
    """Reference to the container in which commands ran."""

    container_id: str
    """ID of the container."""
    type: Literal["container_reference"]
    """Type of the object."""
