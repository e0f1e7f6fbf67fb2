"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class CallRejectParams(TypedDict, total=False):
    status_code: int
