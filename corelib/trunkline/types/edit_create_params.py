"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class EditCreateParams(TypedDict, total=False):
    instruction: Required[str]
    model: Required[str]
    input: str | None
    n: int | None
    temperature: float | None
    top_p: float | None
