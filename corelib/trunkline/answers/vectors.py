"""Embeddings are asked for in Base64, which is smaller than text, and cheaper to read.

openai-python does the same. A server that does not know `encoding_format` sends lists.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from trunkline.codec.type_guards import ARRAY, OBJECT
from trunkline.modelling.metaclass import Conversion
from trunkline.operations.endpoint import Preference
from trunkline.types import CreateEmbeddingResponse
from trunkline.types.embedding_vector import EmbeddingVector, PackedVector, pack


def _packed(made: Any) -> Any:
    """Replace the Base64 of all vectors. Raises ValueError for what is neither that nor a list."""
    data: Any = getattr(made, "data", None)
    items: list[Any] = data if type(data) is ARRAY else []
    for item in items:
        if isinstance(item, EmbeddingVector):
            pack(item)
    return made


def _as_lists(value: Any) -> Any:
    """Return the decoded JSON with lists in place of Base64, for strict checks."""
    items: Any = value.get("data") if type(value) is OBJECT else None
    if type(items) is not ARRAY:
        return value
    return {**value, "data": [_as_list(item) for item in items]}


def _as_list(item: Any) -> Any:
    text = item.get("embedding") if type(item) is OBJECT else None
    if not isinstance(text, str):
        return item
    try:
        return {**item, "embedding": PackedVector(text).to_array().tolist()}
    except ValueError:
        return item


PREFERENCE: Final = Preference(
    "encoding_format",
    "base64",
    Annotated[CreateEmbeddingResponse, Conversion(_packed, _as_lists)],
)
