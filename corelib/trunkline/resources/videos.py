"""Generation and editing of videos.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    binary,
    conversation_paged,
    declaration,
    delete,
    get,
    post,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.videos import VideoHelpers
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types import video_create_params, video_edit_params, video_extend_params
    from trunkline.types.video_model_param import VideoModelParam
    from trunkline.types.video_seconds import VideoSeconds
    from trunkline.types.video_size import VideoSize
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class Videos(VideoHelpers[W_co]):
    """Generation and editing of videos."""

    with_raw_response: RawView[Videos[SyncRaw], Videos[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Videos[SyncOpenBody], Videos[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Videos API is deprecated")
    @upload("/videos", files=("input_reference",))
    def create(
        self,
        *,
        prompt: str,
        input_reference: video_create_params.InputReference | Omit = omit,
        model: VideoModelParam | Omit = omit,
        seconds: VideoSeconds | Omit = omit,
        size: VideoSize | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Video:
        """Start a job that generates a video from a prompt.

        Args:
            prompt: Description of the desired video. At most 32000 characters.
            input_reference: Image that guides the generation, by file or by URL.
            model: Video model, such as `sora-2`.
            seconds: Length of the video, in seconds.
            size: Resolution of the video: width and height in pixels.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @upload("/videos/characters", files=("video",))
    def create_character(
        self, *, name: str, video: FileTypes, **options: Unpack[CallOptions]
    ) -> types.VideoCreateCharacterResponse:
        """Create a character from a video, for use in other videos.

        Args:
            name: Name of the character. At most 80 characters.
            video: Video that shows the character: a path, an open file, bytes or a tuple.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @binary("/videos/{video_id}/content")
    def download_content(
        self,
        video_id: str,
        *,
        variant: Literal["video", "thumbnail", "spritesheet"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.HttpxBinaryResponseContent:
        """Download a video, its thumbnail or its sprite sheet.

        Args:
            video_id: ID of the video.
            variant: Which file to download: the video, its thumbnail or its sprite sheet.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @upload("/videos/edits", files=("video",))
    def edit(
        self, *, prompt: str, video: video_edit_params.Video, **options: Unpack[CallOptions]
    ) -> types.Video:
        """Start a job that generates an edited copy of a video.

        Args:
            prompt: Description of the changes to the video. At most 32000 characters.
            video: Video to edit: a file, or the ID of a completed video.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @upload("/videos/extensions", files=("video",))
    def extend(
        self,
        *,
        prompt: str,
        seconds: VideoSeconds,
        video: video_extend_params.Video,
        **options: Unpack[CallOptions],
    ) -> types.Video:
        """Start a job that extends a video.

        Args:
            prompt: Description of the added part of the video. At most 32000 characters.
            seconds: Length of the added part, in seconds.
            video: Video to extend: a file, or the ID of a completed video.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @get("/videos/characters/{character_id}")
    def get_character(
        self, character_id: str, **options: Unpack[CallOptions]
    ) -> types.VideoGetCharacterResponse:
        """Return one character.

        Args:
            character_id: ID of the character.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @conversation_paged("/videos")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncConversationCursorPage[types.Video]:
        """List the videos.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. From 0 to 100.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @post("/videos/{video_id}/remix")
    def remix(self, video_id: str, *, prompt: str, **options: Unpack[CallOptions]) -> types.Video:
        """Start a job that generates a video again with a changed prompt.

        Args:
            video_id: ID of the completed video to remix.
            prompt: Description of the changes to the video. At most 32000 characters.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @get("/videos/{video_id}")
    def retrieve(self, video_id: str, **options: Unpack[CallOptions]) -> types.Video:
        """Return one video generation job, with its status and progress.

        Args:
            video_id: ID of the video.
        """
        raise declaration()

    @deprecated("the Videos API is deprecated")
    @delete("/videos/{video_id}")
    def delete(self, video_id: str, **options: Unpack[CallOptions]) -> types.VideoDeleteResponse:
        """Delete a video.

        Args:
            video_id: ID of the video.
        """
        raise declaration()
