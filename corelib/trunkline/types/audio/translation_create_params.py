"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.audio_model import AudioModel
from trunkline.uploads.forms import FileTypes


class TranslationCreateParams(TypedDict, total=False):
    file: Required[FileTypes]
    model: Required[str | AudioModel]
    prompt: str
    response_format: Literal["json", "text", "srt", "verbose_json", "vtt"]
    """Default `json`."""
    temperature: float
    """Default `0`."""
