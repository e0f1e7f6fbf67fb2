"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.audio.transcription_include import TranscriptionInclude
from trunkline.types.audio_model import AudioModel
from trunkline.types.audio_response_format import AudioResponseFormat
from trunkline.types.sequence_not_str import SequenceNotStr
from trunkline.uploads.forms import FileTypes


class ChunkingStrategyVadConfig(TypedDict, total=False):
    type: Required[Literal["server_vad"]]
    prefix_padding_ms: int
    """Default `300`."""
    silence_duration_ms: int
    """Default `200`."""
    threshold: float
    """Default `0.5`."""


ChunkingStrategy: TypeAlias = Literal["auto"] | ChunkingStrategyVadConfig


class TranscriptionCreateParamsBase(TypedDict, total=False):
    file: Required[FileTypes]
    model: Required[str | AudioModel]
    chunking_strategy: ChunkingStrategy | None
    include: list[TranscriptionInclude]
    keywords: SequenceNotStr[str]
    known_speaker_names: SequenceNotStr[str]
    known_speaker_references: SequenceNotStr[str]
    language: str
    languages: SequenceNotStr[str]
    prompt: str
    response_format: AudioResponseFormat
    temperature: float
    """Default `0`."""
    timestamp_granularities: list[Literal["word", "segment"]]


class TranscriptionCreateParamsNonStreaming(TranscriptionCreateParamsBase, total=False):
    stream: Literal[False] | None


class TranscriptionCreateParamsStreaming(TranscriptionCreateParamsBase, total=False):
    stream: Required[Literal[True]]


TranscriptionCreateParams: TypeAlias = (
    TranscriptionCreateParamsNonStreaming | TranscriptionCreateParamsStreaming
)
