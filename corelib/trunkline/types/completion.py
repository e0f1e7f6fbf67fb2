"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Completion(BaseModel):
    """Legacy text completion."""

    id: str
    """Unique ID."""
    choices: list[types.CompletionChoice]
    """Generated completions, `n` for each prompt."""
    created: int
    """Creation time, in Unix seconds."""
    model: str
    """Model that generated the completion."""
    object: Literal["text_completion"]
    """Object type."""
    system_fingerprint: str | None = None
    """Fingerprint of the backend configuration; a change can affect seeded results."""
    usage: types.CompletionUsage | None = None
    """Billed usage."""
