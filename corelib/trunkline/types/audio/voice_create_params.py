"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.uploads.forms import FileTypes


class CreateVoiceRequestAudioSample(TypedDict, total=False):
    audio_sample: Required[FileTypes]
    consent: Required[str]
    name: Required[str]
    type: Literal["audio_sample"]


class CreateVoiceRequestPrompt(TypedDict, total=False):
    name: Required[str]
    prompt: Required[str]
    type: Required[Literal["prompt"]]
    model: str | Literal["auto", "2026-10-08"]
    script_hint: str


VoiceCreateParams: TypeAlias = CreateVoiceRequestAudioSample | CreateVoiceRequestPrompt
