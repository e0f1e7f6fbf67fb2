"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class TranscriptionLanguage(BaseModel):
    """A language that was heard."""

    code: str
    """The language's code, as `en`."""
