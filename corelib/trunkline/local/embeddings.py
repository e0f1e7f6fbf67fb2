"""Unit vectors that depend only on the model, the input and the number of dimensions."""

from __future__ import annotations

import base64
import hashlib
import math
import struct

import msgspec
from msgspec import Struct

from trunkline.local import faults
from trunkline.local.chat_completions import words
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, json_reply

# The sizes that the API documents: https://platform.openai.com/docs/guides/embeddings
_DIMENSIONS = {
    "text-embedding-3-small": 1536,
    "text-embedding-3-large": 3072,
    "text-embedding-ada-002": 1536,
}
_OTHER_DIMENSIONS = 64
_MOST_DIMENSIONS = 8192
_MOST_INPUTS = 2048

_HALF = 2**31


class EmbeddingsRequest(Struct):
    """The parameters of embeddings that the stand-in uses; it ignores the others."""

    model: str
    input: str | tuple[str | int | tuple[int, ...], ...]
    dimensions: int | None = None
    encoding_format: str | None = None


def reply_to_embeddings(body: bytes) -> LocalReply:
    """Answer POST /embeddings. Raises RefusedError if the API would refuse the request."""
    request = decode(body, EmbeddingsRequest)
    failure = faults.reply_of_model(request.model)
    if failure is not None:
        return failure
    inputs = _inputs(request)
    size = _size(request)
    in_base64 = _is_base64(request)
    data = [
        {
            "object": "embedding",
            "index": index,
            "embedding": _coded(_vector(request.model, text, size), in_base64=in_base64),
        }
        for index, text in enumerate(inputs)
    ]
    count = sum(len(words(text)) if isinstance(text, str) else len(text) for text in inputs)
    usage = {"prompt_tokens": count, "total_tokens": count}
    return json_reply({"object": "list", "data": data, "model": request.model, "usage": usage})


def _inputs(request: EmbeddingsRequest) -> list[str | tuple[int, ...]]:
    given = (request.input,) if isinstance(request.input, str) else request.input
    tokens = tuple(item for item in given if isinstance(item, int))
    inputs = [item for item in given if not isinstance(item, int)]
    if tokens and inputs:
        raise invalid_value("input", "must not mix tokens with texts")
    if tokens:
        return [tokens]
    if not inputs or not all(inputs):
        raise invalid_value("input", "must not be empty")
    if len(inputs) > _MOST_INPUTS:
        raise invalid_value("input", f"must not hold more than {_MOST_INPUTS} inputs")
    return inputs


def _size(request: EmbeddingsRequest) -> int:
    if request.dimensions is None:
        return _DIMENSIONS.get(request.model, _OTHER_DIMENSIONS)
    most = _DIMENSIONS.get(request.model, _MOST_DIMENSIONS)
    if not 1 <= request.dimensions <= most:
        raise invalid_value("dimensions", f"must be between 1 and {most} for this model")
    return request.dimensions


def _is_base64(request: EmbeddingsRequest) -> bool:
    if request.encoding_format not in (None, "float", "base64"):
        raise invalid_value("encoding_format", "must be 'float' or 'base64'")
    return request.encoding_format == "base64"


def _vector(model: str, text: str | tuple[int, ...], size: int) -> bytes:
    """Return the vector as little-endian float32, from which both encodings are made."""
    seed = msgspec.json.encode([model, text])
    digest = hashlib.shake_256(seed).digest(4 * size)
    # The half keeps every number away from zero, so that no vector has length zero.
    numbers = [number - _HALF + 0.5 for number in struct.unpack(f"<{size}I", digest)]
    length = math.hypot(*numbers)
    return struct.pack(f"<{size}f", *(number / length for number in numbers))


def _coded(vector: bytes, *, in_base64: bool) -> str | list[float]:
    if in_base64:
        return base64.b64encode(vector).decode("ascii")
    return list(struct.unpack(f"<{len(vector) // 4}f", vector))
