"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Video(BaseModel):
    id: str
    completed_at: int | None = None
    created_at: int
    error: types.VideoCreateError | None = None
    expires_at: int | None = None
    model: types.VideoModel
    object: Literal["video"]
    progress: int
    prompt: str | None = None
    remixed_from_video_id: str | None = None
    seconds: str | types.VideoSeconds
    size: types.VideoSize
    status: Literal["queued", "in_progress", "completed", "failed"]
