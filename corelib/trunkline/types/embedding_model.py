"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

EmbeddingModel: TypeAlias = Literal[
    "text-embedding-ada-002", "text-embedding-3-small", "text-embedding-3-large"
]
