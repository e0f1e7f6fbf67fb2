"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.uploads.forms import FileTypes


class VoiceConsentCreateParams(TypedDict, total=False):
    language: Required[str]
    name: Required[str]
    recording: Required[FileTypes]
