"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict


class VoiceConsentListParams(TypedDict, total=False):
    after: str
    limit: int
