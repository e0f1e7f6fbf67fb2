"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class FunctionToolParam(TypedDict, total=False):
    name: Required[str]
    type: Required[Literal["function"]]
    description: str | None
    parameters: dict[str, object] | None
    strict: bool | None
