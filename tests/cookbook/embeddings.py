"""Embeddings with a little meaning: texts about the same things are near each other."""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Mapping
from math import sqrt
from typing import Any

from trunkline.local.reply import LocalReply, json_reply

THEMES = (("cat", "kitten", "sofa", "wool"), ("interest", "loan", "bank", "money"))


def embeddings(asked: Mapping[str, Any]) -> LocalReply:
    """Return a vector for each text: a direction for each theme, and one for the text itself."""
    texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
    size = asked.get("dimensions") or 1536
    data = [
        {"object": "embedding", "index": index, "embedding": _packed(_vector(text, size))}
        for index, text in enumerate(texts)
    ]
    usage = {"prompt_tokens": len(texts), "total_tokens": len(texts)}
    return json_reply({"object": "list", "model": asked["model"], "data": data, "usage": usage})


def _vector(text: str, size: int) -> list[float]:
    vector = [0.0] * size
    for place, theme in enumerate(THEMES):
        vector[place] = float(sum(word in text.lower() for word in theme))
    vector[2 + hashlib.sha256(text.encode()).digest()[0] % (size - 2)] = 0.5
    length = sqrt(sum(number * number for number in vector))
    return [number / length for number in vector]


def _packed(vector: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode("ascii")
