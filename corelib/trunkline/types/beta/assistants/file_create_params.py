"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class FileCreateParams(TypedDict, total=False):
    file_id: Required[str]
