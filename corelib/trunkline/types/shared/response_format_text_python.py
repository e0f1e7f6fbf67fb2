"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatTextPython(BaseModel):
    """Asks for Python source."""

    type: Literal["python"]
    """Which kind this is."""
