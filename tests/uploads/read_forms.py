"""Forms as a server sees them, read with the standard library's mail parser."""

from __future__ import annotations

from email import message_from_bytes
from typing import Any

import attrs

from trunkline.http import Request


@attrs.frozen
class Part:
    """One part of a form; `filename` is None if it is not a file."""

    name: str
    filename: str | None
    media_type: str | None
    content: bytes
    headers: dict[str, str]


def parts_of(request: Request) -> list[Part]:
    """Return the parts of a request's form, in order."""
    content_type = request.headers["content-type"]
    assert content_type.startswith("multipart/form-data; boundary=")
    assert isinstance(request.body, bytes), "a fake transport has read it"
    message = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + request.body)
    assert not message.defects
    parts: Any = message.get_payload()
    return [_part(part) for part in parts]


def files_of(request: Request) -> list[Part]:
    """Return the parts that are files."""
    return [part for part in parts_of(request) if part.filename is not None]


def fields_of(request: Request) -> list[tuple[str, str]]:
    """Return the names and texts of the parts that are not files."""
    return [(p.name, p.content.decode()) for p in parts_of(request) if p.filename is None]


def _part(message: Any) -> Part:
    headers = {
        name: str(value).encode("ascii", "surrogateescape").decode()
        for name, value in message.raw_items()
    }
    names = headers.pop("Content-Disposition").removeprefix("form-data; ").split("; ")
    named = {key: text.strip('"') for key, _, text in (one.partition("=") for one in names)}
    return Part(
        named["name"],
        named.get("filename"),
        headers.pop("Content-Type", None),
        message.get_payload(decode=True),
        headers,
    )
