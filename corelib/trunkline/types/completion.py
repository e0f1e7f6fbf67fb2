"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Completion(BaseModel):
    """A model's continuation of a text."""

    id: str
    """Identifies this object."""
    choices: list[types.CompletionChoice]
    """The continuations, as many as `n` asked for."""
    created: int
    """When it was made, in Unix seconds."""
    model: str
    """The model's id."""
    object: Literal["text_completion"]
    """Which kind of object this is."""
    system_fingerprint: str | None = None
    """Changes when the backend does, which may change the answers to one seed."""
    usage: types.CompletionUsage | None = None
    """What was charged."""
