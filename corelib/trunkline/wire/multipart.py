"""The framing of multipart/form-data (RFC 7578), as browsers write it. It does no I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# The first three as in browsers (HTML Standard, "Multipart form data"). The backslash too, because
# at the end of a quoted-string (RFC 9110, section 5.6.4) it would escape the closing quote.
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
    """Return the bytes before the content of a part; `headers` must have passed `check_headers`.

    Line breaks, quotes and backslashes in names are percent-escaped, so that no name can end its
    line. Raises ValueError, naming the part, for other control characters and for an invalid media
    type.
    """
    disposition = f'form-data; name="{_quoted("the name of a field", name)}"'
    if filename is not None:
        disposition += f'; filename="{_quoted(f"{name}: the name of a file", filename)}"'
    lines = [f"--{boundary}", f"Content-Disposition: {disposition}"]
    if media_type is not None:
        if not _media_type.fullmatch(media_type):
            raise ValueError(f"{name}: {media_type!r} is not a media type such as 'image/png'")
        lines.append(f"Content-Type: {media_type}")
    for key, value in headers.items():
        if key.lower() in _framed:
            raise ValueError(f"{name}: the header {key!r} is set by trunkline: remove it")
        # Already written above: `media_type` has the value of this header, if there is one.
        if media_type is None or key.lower() != "content-type":
            lines.append(f"{key}: {value}")
    return "\r\n".join([*lines, "", ""]).encode()


def end(boundary: str) -> bytes:
    """Return the bytes after the last part."""
    return f"--{boundary}--\r\n".encode()


def _quoted(what: str, text: str) -> str:
    if _refused.search(text):
        raise ValueError(f"{what} contains a control character or lone surrogate: {text!r}")
    return re.sub(r'[\r\n"\\]', lambda found: _ESCAPED[found[0]], text)
