"""Texts spoken.

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
    """Texts spoken."""

    with_raw_response: RawView[Speech[SyncRaw], Speech[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Speech[SyncOpenBody], Speech[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary("/audio/speech", http_method="POST")
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
        """Have a text spoken.

        Args:
            input: What the model works on. At most 4096 characters.
            model: The model's id.
            voice: The voice.
            instructions: What the model is told first. At most 4096 characters.
            response_format: The form of the answer. Default `mp3`.
            speed: How fast the speech is, 1 being the usual. From 0.25 to 4, default `1`.
            stream_format: Sound as it is, or in events. Default `audio`.
        """
        declaration()
