"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class ServiceAccountCreateParams(TypedDict, total=False):
    name: Required[str]
    create_service_account_only: bool | None
    expires_in_seconds: int | None
