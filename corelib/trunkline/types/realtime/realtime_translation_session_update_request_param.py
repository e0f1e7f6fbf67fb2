"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.realtime.noise_reduction_type import NoiseReductionType


class AudioInputNoiseReduction(TypedDict, total=False):
    type: Required[NoiseReductionType]
    strength: float


class AudioInputTranscription(TypedDict, total=False):
    model: Required[str]


class AudioInput(TypedDict, total=False):
    noise_reduction: AudioInputNoiseReduction | None
    transcription: AudioInputTranscription | None


class AudioOutput(TypedDict, total=False):
    language: str


class Audio(TypedDict, total=False):
    input: AudioInput
    output: AudioOutput


class RealtimeTranslationSessionUpdateRequestParam(TypedDict, total=False):
    """Changes to a translation session."""

    audio: Audio
