"""The helpers of videos: waiting until one has been made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.operations.deprecation import deprecated_helper
from trunkline.operations.operation import Resource
from trunkline.operations.worlds import World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.flow import Flow
    from trunkline.flows.polling import PollOptions
    from trunkline.types import Video, video_create_params
    from trunkline.types.video_model_param import VideoModelParam
    from trunkline.types.video_seconds import VideoSeconds
    from trunkline.types.video_size import VideoSize

W_co = TypeVar("W_co", bound=World, covariant=True)
_REASON = "the Videos API is deprecated"


class VideoHelpers(Resource[W_co]):
    """Videos that have been made."""

    @deprecated_helper(_REASON)
    def poll(
        self: Any,
        video_id: str,
        **options: Unpack[PollOptions],
    ) -> Flow[Video]:
        """Wait until a video has been made; check its `status`, which may be `failed`.

        Raises PollTimeoutError.

        Args:
            video_id: ID of the video.
        """
        from trunkline.flows.polling import poll

        ask = partial(self.with_raw_response.retrieve, video_id)
        return poll(ask, _is_unfinished, f"the video {video_id}", options)

    @deprecated_helper(_REASON)
    def create_and_poll(
        self: Any,
        *,
        prompt: str,
        input_reference: video_create_params.InputReference | Omit = omit,
        model: VideoModelParam | Omit = omit,
        seconds: VideoSeconds | Omit = omit,
        size: VideoSize | Omit = omit,
        **options: Unpack[PollOptions],
    ) -> Flow[Video]:
        """Start a job that generates a video from a prompt, and wait until it has finished.

        Raises PollTimeoutError.

        Args:
            prompt: Description of the desired video. At most 32000 characters.
            input_reference: Image that guides the generation, by file or by URL.
            model: Video model, such as `sora-2`.
            seconds: Length of the video, in seconds.
            size: Resolution of the video: width and height in pixels.
        """
        from trunkline.flows.polling import begin_and_poll

        begin = partial(
            self.create,
            prompt=prompt,
            input_reference=input_reference,
            model=model,
            seconds=seconds,
            size=size,
        )
        return begin_and_poll(begin, partial(_followed, self), options)


def _followed(videos: Any, video: Video, **options: Any) -> Flow[Video]:
    polled: Flow[Video] = videos.poll(video.id, **options)
    return polled


def _is_unfinished(video: Video) -> bool:
    return video.status in ("queued", "in_progress")
