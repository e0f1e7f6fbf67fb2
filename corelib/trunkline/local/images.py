"""Pictures of a single colour, which is all that the stand-in can make."""

from __future__ import annotations

import base64
import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from trunkline.local import faults
from trunkline.local.chat_completions import words
from trunkline.local.models import CREATED
from trunkline.local.refusals import decode, invalid_value
from trunkline.local.reply import LocalReply, event_reply, json_reply, typed_event

_SIZE = re.compile(r"([1-9][0-9]{0,3})x([1-9][0-9]{0,3})")
_USUAL_SIZE = "1024x1024"
_LONGEST_SIDE = 4096
# The only sizes that a response can have in the API's schema; requests can have others.
_LISTED_SIZES = ("1024x1024", "1024x1536", "1536x1024")

_MOST_PICTURES = 10
_MOST_PARTIAL = 3
_LONGEST_PROMPT = 32_000

_INDEXED = 3
"""The PNG colour type of pictures whose pixels are indexes into a palette."""


class ImageRequest(Struct):
    """The parameters of pictures that the stand-in uses; it ignores the others."""

    prompt: str
    model: str | None = None
    n: int | None = None
    size: str | None = None
    quality: str | None = None
    response_format: Literal["url", "b64_json"] | None = None
    stream: bool | None = None
    partial_images: int | None = None


def reply_to_images(body: bytes) -> LocalReply:
    """Answer POST /images/generations. Raises RefusedError if the API would refuse the request.

    The pictures are PNG files of the requested size. URLs are data URLs.
    """
    request = decode(body, ImageRequest)
    failure = faults.reply_of_model(request.model or "")
    if failure is not None:
        return failure
    width, height = _check(request)
    pictures = [
        base64.b64encode(_picture(request.prompt, number, width, height)).decode("ascii")
        for number in range(request.n or 1)
    ]
    if request.stream:
        events = map(typed_event, _events(request, pictures[0]))
        return event_reply(faults.cut_events(request.model or "", events))
    if request.response_format == "url":
        data = [{"url": f"data:image/png;base64,{picture}"} for picture in pictures]
    else:
        data = [{"b64_json": picture} for picture in pictures]
    described = _described(request)
    if described["size"] not in _LISTED_SIZES:
        del described["size"]
    usage = _usage(request, len(pictures))
    return json_reply({"created": CREATED, "data": data, **described, "usage": usage})


def _check(request: ImageRequest) -> tuple[int, int]:
    """Check the request. Return the width and height of the pictures."""
    if not 1 <= len(request.prompt) <= _LONGEST_PROMPT:
        raise invalid_value("prompt", f"must have between 1 and {_LONGEST_PROMPT} characters")
    if request.n is not None and not 1 <= request.n <= _MOST_PICTURES:
        raise invalid_value("n", f"must be between 1 and {_MOST_PICTURES}")
    if not 0 <= (request.partial_images or 0) <= _MOST_PARTIAL:
        raise invalid_value("partial_images", f"must be between 0 and {_MOST_PARTIAL}")
    if request.stream and (request.n or 1) > 1:
        raise invalid_value("n", "must be 1 when 'stream' is true")
    faults.check_stream(request.model or "", request.stream)
    found = _SIZE.fullmatch(_size(request))
    if found is None:
        raise invalid_value("size", f"must be 'auto' or a size such as '{_USUAL_SIZE}'")
    width, height = int(found.group(1)), int(found.group(2))
    if max(width, height) > _LONGEST_SIDE:
        raise invalid_value("size", f"must not have a side of more than {_LONGEST_SIDE} pixels")
    return width, height


def _size(request: ImageRequest) -> str:
    return _USUAL_SIZE if request.size in (None, "auto") else str(request.size)


def _described(request: ImageRequest) -> dict[str, object]:
    return {
        "background": "opaque",
        "output_format": "png",
        "quality": request.quality if request.quality in ("medium", "high") else "low",
        "size": _size(request),
    }


def _events(request: ImageRequest, picture: str) -> Iterator[dict[str, object]]:
    head: dict[str, object] = {"b64_json": picture, "created_at": CREATED, **_described(request)}
    if head["size"] not in _LISTED_SIZES:
        head["size"] = "auto"
    for number in range(request.partial_images or 0):
        yield {
            "type": "image_generation.partial_image",
            "partial_image_index": number,
            **head,
        }
    yield {"type": "image_generation.completed", **head, "usage": _usage(request, 1)}


def _usage(request: ImageRequest, count: int) -> dict[str, object]:
    read = len(words(request.prompt))
    return {
        "input_tokens": read,
        "input_tokens_details": {"text_tokens": read, "image_tokens": 0},
        "output_tokens": count,
        "output_tokens_details": {"text_tokens": 0, "image_tokens": count},
        "total_tokens": read + count,
    }


def _picture(prompt: str, number: int, width: int, height: int) -> bytes:
    """Return a PNG file of one colour, which depends on the prompt."""
    colour = hashlib.sha256(f"{number} {prompt}".encode()).digest()[:3]
    # Each row has a byte for its filter and a bit for each pixel. All pixels have colour 0.
    rows = bytes(1 + (width + 7) // 8) * height
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, _INDEXED, 0, 0, 0)),
            _chunk(b"PLTE", colour),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
