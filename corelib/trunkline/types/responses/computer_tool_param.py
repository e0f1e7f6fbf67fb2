"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ComputerToolParam(TypedDict, total=False):
    """Tool with which the model uses a computer by screen, mouse and keyboard."""

    type: Required[Literal["computer"]]
    """Type of the object."""
