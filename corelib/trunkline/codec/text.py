"""JSON text to Python values and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from trunkline.codec.plain import ATOMS, check_atoms, plain
from trunkline.codec.type_guards import ARRAY, OBJECT

# Coders that are created once are faster than the functions of msgspec.json.
_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder().encode
_HALF_CHARACTER = b"\\ud"
_USUAL: frozenset[type] = frozenset({dict, list, tuple, *ATOMS})
_KEYS: frozenset[type] = frozenset({str})


def encode(value: object) -> bytes:
    """Return `value` as the compact JSON of a request, equal to that of `json.dumps`.

    Models, attrs classes, dataclasses and pydantic models are supported; what `parse` has added to
    models is left out. Raises TypeError for a value that JSON cannot represent, ValueError for NaN
    and infinity; both name the place.
    """
    try:
        content = _encode(value)
    except (TypeError, UnicodeEncodeError, RecursionError):
        return _encode_unusual(value)
    # msgspec also writes bytes, decimals and others, and writes NaN and infinity as null.
    kinds = _kinds(value)
    if kinds <= _USUAL and not (float in kinds and b"null" in content):
        return content
    return _encode_unusual(value)


def _encode_unusual(value: object) -> bytes:
    """Encode a value that msgspec refuses, or may write differently from `json.dumps`."""
    made = plain(value, sent=True)
    try:
        content = _encode(made)
    except UnicodeEncodeError:
        check_atoms(made, [])
        raise
    if b"null" in content:
        check_atoms(made, [])
    return content


def _kinds(value: object) -> set[type]:
    """Return the types of a value and its parts; those of keys, too, if one is not a str."""
    kinds = {type(value)}
    level: Sequence[Any] = [value]
    while level:
        below: list[Any] = []
        for part in level:
            if type(part) is OBJECT:
                below += part.values()
                if not _KEYS.issuperset(map(type, part)):
                    kinds.add(object)
            elif type(part) in (ARRAY, tuple):
                below += part
        here = {*map(type, below)}
        kinds |= here
        level = () if here <= ATOMS else below
    return kinds


def decode(content: bytes) -> Any:
    """Decode JSON. Raises ValueError for anything else, and for JSON that is nested too deeply."""
    try:
        return _decode(content)
    except (msgspec.DecodeError, RecursionError) as error:
        text = _as_utf8(content)
        if text != content:
            return decode(text)
        if _HALF_CHARACTER in content.lower():
            return _decode_halves(content)
        raise ValueError(str(error)) from error


def _as_utf8(content: bytes) -> bytes:
    """Return JSON without a byte order mark, and in UTF-8 if it is in UTF-16 or UTF-32.

    Raises ValueError for bytes that the byte order mark or the first character contradicts.
    """
    # Recognized as in RFC 4627, section 3: the first characters of JSON are ASCII.
    if content[:1] in b"\xff\xfe\xef" or b"\0" in content[:4]:
        import json

        return content.decode(json.detect_encoding(content)).encode()
    return content


def _decode_halves(content: bytes) -> Any:
    """Decode JSON with unpaired surrogates, which a stream has if it cuts texts within a character.

    Unpaired surrogates are kept; whoever concatenates the pieces can rejoin them.
    """
    # msgspec refuses them, as RFC 8259, section 8.2, allows; the standard library does not.
    import json

    try:
        return json.loads(content, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError(str(error)) from error


def _no_constant(name: str) -> Any:
    # Called for NaN and Infinity, which the standard library accepts by default.
    raise ValueError(f"{name} is not valid JSON")


def decode_error(content: bytes, encoding: Callable[[], str] | None = None) -> object:
    """Return the error object of an error body, else its JSON or text; None if it is empty.

    `encoding` returns the character set of a text, which is UTF-8 by default.
    """
    try:
        value: Any = decode(content)
    except ValueError:
        return content.decode(encoding() if encoding else "utf-8", "replace") or None
    return value["error"] if type(value) is OBJECT and value.get("error") else value
