"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ArtifactListParams(TypedDict, total=False):
    after: str
    environment_id: str | None
    limit: int
    order: Literal["asc", "desc"]
