"""The framing of multipart/form-data (RFC 7578), as browsers write it; pure, no I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_ESCAPED: Final = {"\r": "%0D", "\n": "%0A", '"': "%22", "\\": "%5C"}
_refused: Final = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_media_type: Final = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?: *;[\x20-\x7e]*)?", re.ASCII)
_framed: Final = frozenset({"content-disposition", "content-length", "transfer-encoding"})


def part_head(
    boundary: str,
    name: str,
    filename: str | None = None,
    media_type: str | None = None,
    headers: Mapping[str, str] = {},
) -> bytes:
    """What stands before a part's content; `headers` must have passed `check_headers`.

    Line breaks, quotes and backslashes of names are percent-escaped, so that no name ends the
    line that it stands in. Raises ValueError, naming the part, for other control characters and
    for what is no media type.
    """
    disposition = f'form-data; name="{_quoted("the name of a field", name)}"'
    if filename is not None:
        disposition += f'; filename="{_quoted(f"{name}: the name of a file", filename)}"'
    lines = [f"--{boundary}", f"Content-Disposition: {disposition}"]
    if media_type is not None:
        if not _media_type.fullmatch(media_type):
            raise ValueError(f"{name}: {media_type!r} is no media type such as 'image/png'")
        lines.append(f"Content-Type: {media_type}")
    for key, value in headers.items():
        if key.lower() in _framed:
            raise ValueError(f"{name}: the header {key!r} of a part is written by its framing")
        if media_type is None or key.lower() != "content-type":
            lines.append(f"{key}: {value}")
    return "\r\n".join([*lines, "", ""]).encode()


def end(boundary: str) -> bytes:
    """What stands after the last part."""
    return f"--{boundary}--\r\n".encode()


def _quoted(what: str, text: str) -> str:
    if _refused.search(text):
        raise ValueError(f"{what} has a control character or a lone surrogate: {text!r}")
    return re.sub(r'[\r\n"\\]', lambda found: _ESCAPED[found[0]], text)
