"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.video_create_error import VideoCreateError


class EvalAPIError(VideoCreateError):
    pass
