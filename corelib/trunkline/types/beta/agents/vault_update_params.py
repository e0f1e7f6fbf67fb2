"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class VaultUpdateParams(TypedDict, total=False):
    metadata: dict[str, str]
    name: str | None
