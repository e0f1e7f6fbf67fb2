"""Client secrets for transcription-only realtime sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta import realtime
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.beta.realtime import transcription_session_create_params
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class TranscriptionSessions(Resource[W_co]):
    """Client secrets for transcription-only realtime sessions."""

    with_raw_response: RawView[TranscriptionSessions[SyncRaw], TranscriptionSessions[AsyncRaw]] = (
        RawView()
    )
    with_streaming_response: OpenBodyView[
        TranscriptionSessions[SyncOpenBody], TranscriptionSessions[AsyncOpenBody]
    ] = OpenBodyView()

    @post("/realtime/transcription_sessions", headers={"OpenAI-Beta": "assistants=v2"})
    def create(
        self,
        *,
        client_secret: transcription_session_create_params.ClientSecret | Omit = omit,
        include: SequenceNotStr[str] | Omit = omit,
        input_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | Omit = omit,
        input_audio_noise_reduction: transcription_session_create_params.InputAudioNoiseReduction
        | Omit = omit,
        input_audio_transcription: transcription_session_create_params.InputAudioTranscription
        | Omit = omit,
        modalities: list[Literal["text", "audio"]] | Omit = omit,
        turn_detection: transcription_session_create_params.TurnDetection | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> realtime.TranscriptionSession:
        """Create a transcription-only realtime session and a short-lived client secret.

        Args:
            client_secret: Lifetime of the client secret.
            include: Additional data to return, such as token log probabilities.
            input_audio_format: Format of the input audio.
            input_audio_noise_reduction: Noise reduction of the input audio.
            input_audio_transcription: Transcription of the input audio: model, language and prompt.
            modalities: Modalities of the session.
            turn_detection: How to detect that the user starts and stops speaking.
        """
        raise declaration()
