"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class RealtimeFunctionToolParam(TypedDict, total=False):
    description: str
    name: str
    parameters: object
    type: Literal["function"]
