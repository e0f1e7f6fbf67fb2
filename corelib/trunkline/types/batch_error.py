"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class BatchError(BaseModel):
    """Error in the input file of a batch."""

    code: str | None = None
    """Error code."""
    line: int | None = None
    """Line number in the input file, if the error has one."""
    message: str | None = None
    """Error message."""
    param: str | None = None
    """Name of the invalid parameter, if any."""
