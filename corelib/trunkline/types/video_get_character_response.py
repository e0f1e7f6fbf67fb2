"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.video_create_character_response import VideoCreateCharacterResponse


class VideoGetCharacterResponse(VideoCreateCharacterResponse):
    pass
