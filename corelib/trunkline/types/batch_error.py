"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class BatchError(BaseModel):
    """An error in a batch's file of requests."""

    code: str | None = None
    """The error's code, for programs."""
    line: int | None = None
    """The line of the file."""
    message: str | None = None
    """What went wrong, in words."""
    param: str | None = None
    """The parameter at fault, if one is."""
