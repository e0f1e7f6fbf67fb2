"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ErrorObject(BaseModel):
    """An error as the API words it."""

    code: str | None = None
    message: str
    """What went wrong, in words."""
    param: str | None = None
    """The parameter at fault, if one is."""
    type: str
    """Which kind this is."""
