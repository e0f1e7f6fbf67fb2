"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class Error(BaseModel):
    """Error of a live session."""

    code: str
    message: str
    """Error message."""
    type: str
    """Type of the object."""
    client_event_id: str | None = None
    param: str | None = None
    """Name of the invalid parameter, if any."""
