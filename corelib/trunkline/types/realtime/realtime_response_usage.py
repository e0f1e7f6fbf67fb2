"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types import realtime


class RealtimeResponseUsage(BaseModel):
    input_token_details: realtime.RealtimeResponseUsageInputTokenDetails | None = None
    input_tokens: int | None = None
    output_token_details: realtime.RealtimeResponseUsageOutputTokenDetails | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
