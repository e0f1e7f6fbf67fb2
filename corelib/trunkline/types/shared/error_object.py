"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ErrorObject(BaseModel):
    """Error that the API reports."""

    code: str | None = None
    """Error code."""
    message: str
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
    type: str
    """Type of the error."""
