"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionLanguage(BaseModel):
    """Language detected in the audio."""

    code: str
    """Language code, such as `en`."""
