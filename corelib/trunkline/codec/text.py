"""JSON text to Python values and back."""

from __future__ import annotations

from typing import Any

import msgspec

from trunkline.codec.plain import check_finite, plain
from trunkline.codec.type_guards import OBJECT

# Coders that are created once are faster than the functions of msgspec.json.
_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder(enc_hook=plain).encode
_HALF_CHARACTER = b"\\ud"


def encode(value: object) -> bytes:
    """Return `value` as compact JSON, in one pass.

    Models, attrs classes, dataclasses and pydantic models are supported. Raises TypeError for a
    value that JSON cannot represent, and ValueError for NaN and infinity.
    """
    content = _encode(value)
    # msgspec writes NaN and infinity as null. Without a null, the second look is not needed.
    if b"null" in content:
        check_finite("the body", value)
    return content


def decode(content: bytes) -> Any:
    """Decode JSON. Raises ValueError for anything else, and for JSON that is nested too deeply."""
    try:
        return _decode(content)
    except (msgspec.DecodeError, RecursionError) as error:
        if _HALF_CHARACTER in content.lower():
            return _decode_halves(content)
        raise ValueError(str(error)) from error


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


def decode_error(content: bytes) -> object:
    """Return the error object of an error body, else its JSON or text; None if it is empty."""
    try:
        value: Any = decode(content)
    except ValueError:
        return content.decode("utf-8", "replace") or None
    return value["error"] if type(value) is OBJECT and value.get("error") else value
