"""Text to speech.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import OpenBodyView, RawView, Resource, binary, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.audio import speech_create_params
    from trunkline.types.audio.speech_model import SpeechModel

W_co = TypeVar("W_co", bound=World, covariant=True)


class Speech(Resource[W_co]):
    """Text to speech."""

    with_raw_response: RawView[Speech[SyncRaw], Speech[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Speech[SyncOpenBody], Speech[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary("/audio/speech", http_method="POST", headers={"Accept": "application/octet-stream"})
    def create(
        self,
        *,
        input: str,
        model: str | SpeechModel,
        voice: speech_create_params.Voice,
        instructions: str | Omit = omit,
        response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | Omit = omit,
        speed: float | Omit = omit,
        stream_format: Literal["sse", "audio"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.HttpxBinaryResponseContent:
        """Convert text to speech.

        Args:
            input: Text to convert to speech. At most 4096 characters.
            model: Text-to-speech model, such as `gpt-4o-mini-tts`.
            voice: Voice of the speech: a built-in voice, or a custom one by ID.
            instructions: How to speak: tone, accent, pace and similar. At most 4096 characters.
            response_format: Audio format of the result. Default `mp3`.
            speed: Playback speed of the generated audio, 1 is normal. From 0.25 to 4, default `1`.
            stream_format: Whether to stream raw audio or server-sent events. Default `audio`.
        """
        raise declaration()
