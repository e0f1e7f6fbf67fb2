"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class VaultCreateParams(TypedDict, total=False):
    metadata: dict[str, str] | None
    name: str
