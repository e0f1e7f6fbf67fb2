"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class SessionError(BaseModel):
    """Why a session failed."""

    message: str
    """Error message."""
    type: str
    """Type of the object."""
    code: str | None = None
    param: str | None = None
    """Name of the invalid parameter, if any."""
