"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PythonGrader(BaseModel):
    """Grader that runs Python code."""

    name: str
    """Name of the grader."""
    source: str
    """Python source code."""
    type: Literal["python"]
    """Type of the object."""
    image_tag: str | None = None
    """Tag of the container image that the code runs in."""
