"""Client secrets for realtime sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import realtime
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.realtime import session_create_params

W_co = TypeVar("W_co", bound=World, covariant=True)


class Sessions(Resource[W_co]):
    """Client secrets for realtime sessions."""

    with_raw_response: RawView[Sessions[SyncRaw], Sessions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sessions[SyncOpenBody], Sessions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/realtime/sessions", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        client_secret: session_create_params.ClientSecret | Omit = omit,
        input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | Omit = omit,
        input_audio_noise_reduction: session_create_params.InputAudioNoiseReduction | Omit = omit,
        input_audio_transcription: session_create_params.InputAudioTranscription | Omit = omit,
        instructions: str | Omit = omit,
        max_response_output_tokens: int | Literal["inf"] | Omit = omit,
        modalities: list[Literal["text", "audio"]] | Omit = omit,
        model: Literal[
            "gpt-realtime",
            "gpt-realtime-2025-08-28",
            "gpt-4o-realtime-preview",
            "gpt-4o-realtime-preview-2024-10-01",
            "gpt-4o-realtime-preview-2024-12-17",
            "gpt-4o-realtime-preview-2025-06-03",
            "gpt-4o-mini-realtime-preview",
            "gpt-4o-mini-realtime-preview-2024-12-17",
        ]
        | Omit = omit,
        output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | Omit = omit,
        speed: float | Omit = omit,
        temperature: float | Omit = omit,
        tool_choice: str | Omit = omit,
        tools: Iterable[session_create_params.Tool] | Omit = omit,
        tracing: session_create_params.Tracing | Omit = omit,
        turn_detection: session_create_params.TurnDetection | Omit = omit,
        voice: str
        | Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse"]
        | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> realtime.SessionCreateResponse:
        """Create a realtime session and a short-lived client secret to open it from a browser.

        Args:
            client_secret: Lifetime of the client secret.
            input_audio_format: Format of the input audio.
            input_audio_noise_reduction: Noise reduction of the input audio.
            input_audio_transcription: Transcription of the input audio: model, language and prompt.
            instructions: System instructions of the session.
            max_response_output_tokens: Maximum number of output tokens for one response, or `inf`.
            modalities: Output modalities of the model: `text`, `audio`.
            model: Realtime model of the session.
            output_audio_format: Format of the output audio.
            speed: Speed of the spoken responses, 1 is normal.
            temperature: Sampling temperature: higher is more varied.
            tool_choice: Whether the model calls tools, and which.
            tools: Functions that the model may call.
            tracing: Tracing of the session: off, `auto` or a custom configuration.
            turn_detection: How to detect that the user starts and stops speaking.
            voice: Voice of the spoken responses.
        """
        raise declaration()
