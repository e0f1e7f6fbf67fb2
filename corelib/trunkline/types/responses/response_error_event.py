"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseErrorEvent(BaseModel):
    """An error that ends the stream."""

    code: str | None = None
    """The error's code, for programs."""
    message: str
    """What went wrong, in words."""
    param: str | None = None
    """The parameter at fault, if one is."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["error"]
    """Which kind this is."""
