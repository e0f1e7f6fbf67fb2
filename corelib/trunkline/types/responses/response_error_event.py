"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseErrorEvent(BaseModel):
    """Sent when an error ends the stream."""

    code: str | None = None
    """Error code."""
    message: str
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["error"]
    """Type of the object."""
