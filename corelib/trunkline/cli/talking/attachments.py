"""Files and images that go to the model with a message."""

from __future__ import annotations

import os
from base64 import b64encode
from typing import Any

from trunkline.errors import OpenAIError

_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}
"""The first bytes of images that the API takes, besides WebP."""


def image_part(place: str) -> dict[str, Any]:
    """Return the part of a message for an image: a URL, or the path of a file.

    Raises OpenAIError for a file that is not an image of a known kind, OSError.
    """
    if place.startswith(("http://", "https://", "data:")):
        return {"type": "image_url", "image_url": {"url": place}}
    content = _read(place)
    kind = _kind_of_image(content)
    if kind is None:
        raise OpenAIError(
            f"{place} is not an image that the API takes: convert it to PNG, JPEG, GIF or WebP"
        )
    return {"type": "image_url", "image_url": {"url": _data_url(kind, content)}}


def file_part(path: str) -> dict[str, Any]:
    """Return the part of a message for a file: its text, or the whole file if it is a PDF.

    Raises OpenAIError for a file that is neither, OSError.
    """
    content = _read(path)
    name = os.path.basename(path)
    if content.startswith(b"%PDF-"):
        file = {"filename": name, "file_data": _data_url("application/pdf", content)}
        return {"type": "file", "file": file}
    if _kind_of_image(content):
        raise OpenAIError(f"{path} is an image: attach it as an image (--image, /image)")
    return {"type": "text", "text": f"File {name}:\n\n{_text(path, content)}"}


def _read(path: str) -> bytes:
    with open(os.path.expanduser(path), "rb") as file:
        return file.read()


def _text(path: str, content: bytes) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise OpenAIError(
            f"{path} is neither text in UTF-8 nor a PDF ({error}): convert it"
        ) from None
    if "\0" in text:
        raise OpenAIError(f"{path} is neither text nor a PDF: it has a null character")
    return text


def _kind_of_image(content: bytes) -> str | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _IMAGES.items() if content.startswith(start)), None)


def _data_url(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode()}"
