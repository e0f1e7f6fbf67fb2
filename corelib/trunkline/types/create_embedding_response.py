"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline import types
from trunkline.models import BaseModel


class Usage(BaseModel):
    """Token usage of embeddings."""

    prompt_tokens: int
    """Number of input tokens."""
    total_tokens: int
    """Total number of tokens."""


class CreateEmbeddingResponse(BaseModel):
    """Embeddings of the inputs, in the order of the inputs."""

    data: list[types.Embedding]
    """Embeddings, one for each input."""
    model: str
    """Model that created the embeddings."""
    object: Literal["list"]
    """Object type."""
    usage: Usage
    """Billed usage."""
