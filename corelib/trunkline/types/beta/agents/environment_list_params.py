"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class EnvironmentListParams(TypedDict, total=False):
    after: str
    limit: int
    order: Literal["asc", "desc"]
    type: Literal["openai_hosted"]
