"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class PythonGraderParam(TypedDict, total=False):
    """Grader that runs Python code."""

    name: Required[str]
    """Name of the grader."""
    source: Required[str]
    """Python source code."""
    type: Required[Literal["python"]]
    """Type of the object."""
    image_tag: str
    """Tag of the container image that the code runs in."""
