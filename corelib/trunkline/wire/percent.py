"""Percent-encoding as RFC 3986 section 2 has it, without the import cost of `urllib.parse`."""

from __future__ import annotations

import re
from typing import Final

_UNRESERVED: Final = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
_ENCODED: Final = tuple(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in range(256))
_is_unreserved: Final = re.compile(r"[A-Za-z0-9._~-]*").fullmatch


def percent_encode(text: str) -> str:
    """`text` as UTF-8 with all but the unreserved characters percent-encoded.

    Raises `UnicodeEncodeError` for text with a lone surrogate.
    """
    if _is_unreserved(text):
        return str.__str__(text)
    return "".join([_ENCODED[byte] for byte in text.encode("utf-8")])
