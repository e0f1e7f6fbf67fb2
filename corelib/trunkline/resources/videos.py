"""Videos from prompts.

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
    Resource,
    binary,
    conversation_paged,
    declaration,
    delete,
    get,
    post,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
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


class Videos(Resource[W_co]):
    """Videos from prompts."""

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
        """Begin to make a video from a prompt.

        Args:
            prompt: What is asked for, or a stored prompt by its id. At most 32000 characters.
            input_reference: A picture that the video begins with.
            model: The model's id.
            seconds: How long the video is.
            size: Width and height in pixels.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @upload("/videos/characters", files=("video",))
    def create_character(
        self, *, name: str, video: FileTypes, **options: Unpack[CallOptions]
    ) -> types.VideoCreateCharacterResponse:
        """Make a character from a video, to appear in others.

        Args:
            name: A name for people. At most 80 characters.
            video: The video: a file, or a finished one by its id.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @binary("/videos/{video_id}/content")
    def download_content(
        self,
        video_id: str,
        *,
        variant: Literal["video", "thumbnail", "spritesheet"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.HttpxBinaryResponseContent:
        """Download a video, or a picture of it.

        Args:
            video_id: The video's id.
            variant: What is downloaded: the video, or a picture of it.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @upload("/videos/edits", files=("video",))
    def edit(
        self, *, prompt: str, video: video_edit_params.Video, **options: Unpack[CallOptions]
    ) -> types.Video:
        """Begin to make a changed copy of a video.

        Args:
            prompt: What is asked for, or a stored prompt by its id. At most 32000 characters.
            video: The video: a file, or a finished one by its id.
        """
        declaration()

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
        """Begin to make a video longer.

        Args:
            prompt: What is asked for, or a stored prompt by its id. At most 32000 characters.
            seconds: How long the video is.
            video: The video: a file, or a finished one by its id.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @get("/videos/characters/{character_id}")
    def get_character(
        self, character_id: str, **options: Unpack[CallOptions]
    ) -> types.VideoGetCharacterResponse:
        """Describe one character.

        Args:
            character_id: The character's id.
        """
        declaration()

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
            after: Begin behind the item with this id.
            limit: How many items a page has. From 0 to 100.
            order: Ascending or descending by the time of creation.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @post("/videos/{video_id}/remix")
    def remix(self, video_id: str, *, prompt: str, **options: Unpack[CallOptions]) -> types.Video:
        """Begin to make a video anew with another prompt.

        Args:
            video_id: The video's id.
            prompt: What is asked for, or a stored prompt by its id. At most 32000 characters.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @get("/videos/{video_id}")
    def retrieve(self, video_id: str, **options: Unpack[CallOptions]) -> types.Video:
        """Describe one video and how far it is.

        Args:
            video_id: The video's id.
        """
        declaration()

    @deprecated("the Videos API is deprecated")
    @delete("/videos/{video_id}")
    def delete(self, video_id: str, **options: Unpack[CallOptions]) -> types.VideoDeleteResponse:
        """Delete a video.

        Args:
            video_id: The video's id.
        """
        declaration()
