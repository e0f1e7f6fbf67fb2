"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class WebhookListParams(TypedDict, total=False):
    after: str | None
    limit: int
