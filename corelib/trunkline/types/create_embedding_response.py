"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Usage(BaseModel):
    """The tokens that the embeddings were charged for."""

    prompt_tokens: int
    """Tokens of the inputs."""
    total_tokens: int
    """All tokens."""


class CreateEmbeddingResponse(BaseModel):
    """The embeddings of the inputs, in their order."""

    data: list[types.Embedding]
    """One embedding for each input."""
    model: str
    """The model that made them."""
    object: Literal["list"]
    """Which kind of object this is."""
    usage: Usage
    """What was charged."""
