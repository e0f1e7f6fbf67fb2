"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class ProjectUpdateParams(TypedDict, total=False):
    external_key_id: str | None
    geography: str | None
    name: str | None
