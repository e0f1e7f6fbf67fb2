"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ProjectRateLimit(BaseModel):
    id: str
    max_requests_per_1_minute: int
    max_tokens_per_1_minute: int
    model: str
    object: Literal["project.rate_limit"]
    batch_1_day_max_input_tokens: int | None = None
    max_audio_megabytes_per_1_minute: int | None = None
    max_images_per_1_minute: int | None = None
    max_requests_per_1_day: int | None = None
