"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class InputTokenDetails(BaseModel):
    audio_tokens: int | None = None
    cached_tokens: int | None = None
    text_tokens: int | None = None


class OutputTokenDetails(BaseModel):
    audio_tokens: int | None = None
    text_tokens: int | None = None


class RealtimeResponseUsage(BaseModel):
    input_token_details: InputTokenDetails | None = None
    input_tokens: int | None = None
    output_token_details: OutputTokenDetails | None = None
    output_tokens: int | None = None
    total_tokens: int | None = None
