"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class PythonGrader(BaseModel):
    """Grades with a Python function."""

    name: str
    """The grader's name."""
    source: str
    """The Python code."""
    type: Literal["python"]
    """Which kind this is."""
    image_tag: str | None = None
    """The system image that the code runs in."""
