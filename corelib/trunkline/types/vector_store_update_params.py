"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.metadata import Metadata


class ExpiresAfter(TypedDict, total=False):
    anchor: Required[Literal["last_active_at"]]
    days: Required[int]
    """From 1 to 365."""


class VectorStoreUpdateParams(TypedDict, total=False):
    expires_after: ExpiresAfter | None
    metadata: Metadata | None
    name: str | None
