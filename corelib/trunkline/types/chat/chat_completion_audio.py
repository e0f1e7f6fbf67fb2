"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class ChatCompletionAudio(BaseModel):
    """A spoken answer."""

    id: str
    """Identifies the answer, to refer to it in later requests."""
    data: str
    """The sound, base64 encoded, in the format that was asked for."""
    expires_at: int
    """When later requests can no longer refer to it, in Unix seconds."""
    transcript: str
    """What is said."""
