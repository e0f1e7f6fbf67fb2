"""Speech to text, in the language of the audio.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from trunkline.operations.operation import (
    OpenBodyView,
    Overloaded,
    OverloadedOperation,
    RawView,
    Resource,
    declaration,
)
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import CallOptions
from trunkline.types import audio
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from typing_extensions import Unpack

    from trunkline.answers.open_body import AsyncResponseManager, ResponseManager
    from trunkline.answers.raw import RawResponse
    from trunkline.answers.streams import AsyncStream, Stream
    from trunkline.types.audio import transcription_create_params
    from trunkline.types.audio.transcription_include import TranscriptionInclude
    from trunkline.types.audio_model import AudioModel
    from trunkline.types.audio_response_format import AudioResponseFormat
    from trunkline.types.sequence_not_str import SequenceNotStr
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)
S_co = TypeVar("S_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)
U_co = TypeVar("U_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
X_co = TypeVar("X_co", covariant=True)


class CreateOptions(CallOptions, total=False):
    """Optional parameters of `Transcriptions.create`."""

    chunking_strategy: transcription_create_params.ChunkingStrategy | None | Omit
    include: list[TranscriptionInclude] | Omit
    keywords: SequenceNotStr[str] | Omit
    known_speaker_names: SequenceNotStr[str] | Omit
    known_speaker_references: SequenceNotStr[str] | Omit
    language: str | Omit
    languages: SequenceNotStr[str] | Omit
    prompt: str | Omit
    temperature: float | Omit
    timestamp_granularities: list[Literal["word", "segment"]] | Omit


class Create(Overloaded, Generic[T_co, U_co, V_co, X_co, S_co]):
    """`Transcriptions.create`, whose result type depends on `response_format` and `stream`."""

    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["json"] | Omit = omit,
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> T_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["verbose_json"],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> U_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["diarized_json"],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> V_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: Literal["text", "srt", "vtt"],
        stream: Literal[False] | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> X_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        stream: Literal[True],
        **options: Unpack[CreateOptions],
    ) -> S_co: ...
    @overload
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: AudioResponseFormat | Omit = omit,
        stream: bool,
        **options: Unpack[CreateOptions],
    ) -> T_co | U_co | V_co | X_co | S_co: ...
    def __call__(
        self,
        *,
        file: FileTypes,
        model: str | AudioModel,
        response_format: AudioResponseFormat | Omit = omit,
        stream: bool | None | Omit = omit,
        **options: Unpack[CreateOptions],
    ) -> Any:
        """Transcribe an audio file, optionally as a stream of text deltas.

        Args:
            file: Audio file to transcribe: a path, an open file, bytes or `(name, content, type)`.
            model: Transcription model, such as `gpt-4o-transcribe`.
            chunking_strategy: How to split the audio: `auto`, or voice activity detection.
            include: Additional data to return: `logprobs` adds log probabilities.
            keywords: Words that may occur in the audio, in the desired spelling.
            known_speaker_names: Names of the speakers, in the order of `known_speaker_references`.
            known_speaker_references: Audio sample of each known speaker, as data URLs.
            language: Language of the audio, as an ISO 639-1 code such as `en`.
            languages: Languages that may occur in the audio, as codes such as `en`.
            prompt: Text that guides the style or continues the previous audio segment.
            response_format: Format of the transcript; it decides the result type.
            stream: Whether to stream events while the model transcribes. Default `false`.
            temperature: Sampling temperature: higher is more varied. Default `0`.
            timestamp_granularities: Granularity of the timestamps: words, segments or both.
        """
        raise declaration()


class CreateOperation(OverloadedOperation):
    """`Transcriptions.create` in each world."""

    bound = Create

    @overload
    def __get__(
        self, resource: Resource[Sync], owner: type
    ) -> Create[
        audio.Transcription,
        audio.TranscriptionVerbose,
        audio.TranscriptionDiarized,
        str,
        Stream[audio.TranscriptionStreamEvent],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[Async], owner: type
    ) -> Create[
        Coroutine[Any, Any, audio.Transcription],
        Coroutine[Any, Any, audio.TranscriptionVerbose],
        Coroutine[Any, Any, audio.TranscriptionDiarized],
        Coroutine[Any, Any, str],
        Coroutine[Any, Any, AsyncStream[audio.TranscriptionStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncRaw], owner: type
    ) -> Create[
        RawResponse[audio.Transcription],
        RawResponse[audio.TranscriptionVerbose],
        RawResponse[audio.TranscriptionDiarized],
        RawResponse[str],
        RawResponse[Stream[audio.TranscriptionStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncRaw], owner: type
    ) -> Create[
        Coroutine[Any, Any, RawResponse[audio.Transcription]],
        Coroutine[Any, Any, RawResponse[audio.TranscriptionVerbose]],
        Coroutine[Any, Any, RawResponse[audio.TranscriptionDiarized]],
        Coroutine[Any, Any, RawResponse[str]],
        Coroutine[Any, Any, RawResponse[AsyncStream[audio.TranscriptionStreamEvent]]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[SyncOpenBody], owner: type
    ) -> Create[
        ResponseManager[audio.Transcription],
        ResponseManager[audio.TranscriptionVerbose],
        ResponseManager[audio.TranscriptionDiarized],
        ResponseManager[str],
        ResponseManager[Stream[audio.TranscriptionStreamEvent]],
    ]: ...
    @overload
    def __get__(
        self, resource: Resource[AsyncOpenBody], owner: type
    ) -> Create[
        AsyncResponseManager[audio.Transcription],
        AsyncResponseManager[audio.TranscriptionVerbose],
        AsyncResponseManager[audio.TranscriptionDiarized],
        AsyncResponseManager[str],
        AsyncResponseManager[AsyncStream[audio.TranscriptionStreamEvent]],
    ]: ...
    def __get__(self, resource: Any, owner: type) -> Any:
        return self._bind(resource)


class Transcriptions(Resource[W_co]):
    """Speech to text, in the language of the audio."""

    with_raw_response: RawView[Transcriptions[SyncRaw], Transcriptions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        Transcriptions[SyncOpenBody], Transcriptions[AsyncOpenBody]
    ] = OpenBodyView()

    create = CreateOperation(
        "POST",
        "/audio/transcriptions",
        returns=lambda: audio.Transcription,
        options=CreateOptions,
        event=lambda: audio.TranscriptionStreamEvent,
        formats=lambda: {
            "json": audio.Transcription,
            "verbose_json": audio.TranscriptionVerbose,
            "diarized_json": audio.TranscriptionDiarized,
            "text": str,
            "srt": str,
            "vtt": str,
        },
        form=True,
        files=("file",),
        final_events=("transcript.text.done",),
    )
