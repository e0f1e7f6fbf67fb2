"""JSON text to Python values and back."""

from __future__ import annotations

from typing import Any

import msgspec

from trunkline.codec.plain import check_finite, plain
from trunkline.codec.type_guards import OBJECT

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder(enc_hook=plain).encode
_HALF_CHARACTER = b"\\ud"


def encode(value: object) -> bytes:
    """`value` as compact JSON, in one pass; models, attrs, dataclasses and pydantic are known.

    Raises TypeError for what JSON has no form for, and ValueError for NaN and infinity.
    """
    content = _encode(value)
    if b"null" in content:  # None, or what msgspec writes for NaN and infinity
        check_finite("the body", value)
    return content


def decode(content: bytes) -> Any:
    """JSON as Python values. Raises ValueError for all that is not JSON, deep nesting included."""
    try:
        return _decode(content)
    except (msgspec.DecodeError, RecursionError) as error:
        if _HALF_CHARACTER in content.lower():
            return _decode_halves(content)
        raise ValueError(str(error)) from error


def _decode_halves(content: bytes) -> Any:
    """JSON with halves of surrogate pairs, as where a stream cuts its texts within a character.

    They stay what they are: to put them together is for who joins the texts.
    """
    import json

    try:
        return json.loads(content, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError(str(error)) from error


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def decode_error(content: bytes) -> object:
    """The error object of an error body, its other JSON, its text, or None when empty."""
    try:
        value: Any = decode(content)
    except ValueError:
        return content.decode("utf-8", "replace") or None
    return value["error"] if type(value) is OBJECT and value.get("error") else value
