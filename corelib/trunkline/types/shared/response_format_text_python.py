"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseFormatTextPython(BaseModel):
    """Output format: Python source code."""

    type: Literal["python"]
    """Type of the object."""
