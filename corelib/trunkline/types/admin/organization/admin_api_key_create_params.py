"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class AdminAPIKeyCreateParams(TypedDict, total=False):
    name: Required[str]
    expires_in_seconds: int
    """From 1 to 3.1536e+07."""
