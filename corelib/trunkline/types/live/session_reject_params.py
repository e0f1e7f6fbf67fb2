"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class SessionRejectParams(TypedDict, total=False):
    status_code: Required[int]
