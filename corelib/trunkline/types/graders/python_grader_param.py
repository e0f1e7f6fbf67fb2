"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PythonGraderParam(TypedDict, total=False):
    """Grades with a Python function."""

    name: Required[str]
    """The grader's name."""
    source: Required[str]
    """The Python code."""
    type: Required[Literal["python"]]
    """Which kind this is."""
    image_tag: str
    """The system image that the code runs in."""
