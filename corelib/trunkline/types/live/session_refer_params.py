"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class SessionReferParams(TypedDict, total=False):
    target_uri: Required[str]
