"""Short-lived keys for sessions.

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
    """Short-lived keys for sessions."""

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
        """Make a short-lived key with which a browser opens a realtime session.

        Args:
            client_secret: How long the short-lived key works.
            input_audio_format: The encoding of the sound sent.
            input_audio_noise_reduction: How noise in the sound sent is reduced.
            input_audio_transcription: How the sound sent is written down.
            instructions: What the model is told first.
            max_response_output_tokens: At most so many tokens for an answer.
            modalities: What the answer is made of: text, speech.
            model: The model's id.
            output_audio_format: The encoding of the speech.
            speed: How fast the speech is, 1 being the usual.
            temperature: Low is steady, high is wild.
            tool_choice: Whether and which tools are to be called.
            tools: What the model may call.
            tracing: What of the session is shown in the traces.
            turn_detection: How the end of somebody's speaking is noticed.
            voice: The voice.
        """
        declaration()
