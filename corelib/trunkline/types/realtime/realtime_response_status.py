"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class Error(BaseModel):
    code: str | None = None
    message: str | None = None
    type: str | None = None


class RealtimeResponseStatus(BaseModel):
    error: Error | None = None
    reason: (
        Literal["turn_detected", "client_cancelled", "max_output_tokens", "content_filter"] | None
    ) = None
    type: Literal["completed", "cancelled", "incomplete", "failed"] | None = None
