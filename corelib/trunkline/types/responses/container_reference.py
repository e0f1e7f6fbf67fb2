"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ContainerReference(BaseModel):
    """A container that exists, by its id."""

    container_id: str
    """The container's id."""
    type: Literal["container_reference"]
    """Which kind this is."""
