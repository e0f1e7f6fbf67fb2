"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class FileUpdateParams(TypedDict, total=False):
    attributes: Required[dict[str, str | float | bool] | None]
    vector_store_id: Required[str]
