"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ServerEventSelector(BaseModel):
    """Selection of events by their type."""

    type: str
    """Type of the object."""
    response_event: str | None = None
