"""Header fields that can be sent, and headers and parameters of a query that are secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from trunkline.secrets import HIDDEN

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # a token of RFC 9110, section 5.6.2
# RFC 9110, section 5.5: the only control character in a field value is the tab.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
# A plugin may put its credential into any header, so the name decides whether to hide the value.
# Not compiled until something is shown.
_TELLING = r"auth|cookie|token$|secret|passw|credential|(?<!idempotency-)key$"
_TELLING_IN_QUERY = rf"{_TELLING}|^code$|^sig(nature)?$"
"""In Azure, `code` is the key of a function, and `sig` signs an address."""


def is_secret(name: str) -> bool:
    """Whether a header of this name has a secret value."""
    return re.search(_TELLING, name, re.IGNORECASE) is not None


def parts_of_secret(value: str) -> list[str]:
    """Return the value of a header and its parts, because a server may quote only one of them.

    These are the key without its scheme "Bearer", and the values of single cookies.
    """
    parts = re.split(r"[\s;,]+", value)
    return [value, *parts, *(part.partition("=")[2] for part in parts)]


def secrets_in_query(query: str) -> list[str]:
    """Return the secret values in the query of a URL, encoded and decoded."""
    from urllib.parse import unquote_plus

    pairs = (part.partition("=") for part in query.split("&"))
    values = [value for name, _, value in pairs if _is_secret_parameter(name)]
    return [*values, *map(unquote_plus, values)]


def hidden_in_query(query: str) -> str:
    """Return the query with asterisks in place of secret values."""
    pairs = [part.partition("=") for part in query.split("&")]
    return "&".join(
        f"{name}={HIDDEN}" if _is_secret_parameter(name) else f"{name}{equals}{value}"
        for name, equals, value in pairs
    )


def _is_secret_parameter(name: str) -> bool:
    return re.search(_TELLING_IN_QUERY, name, re.IGNORECASE) is not None


def check_headers(fields: Mapping[Any, object]) -> None:
    """Raise ValueError or TypeError for an invalid name or value. No message has the value."""
    mistake = next(filter(None, map(_mistake, fields.items())), None)
    if mistake is not None:
        del fields  # tracebacks may show the variables of this frame
        raise mistake


def _mistake(field: tuple[Any, object]) -> Exception | None:
    name, value = field
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return ValueError(f"header name {name!r} is not an HTTP token")
    if value is None:
        return None
    if not isinstance(value, str):
        kind = type(value).__name__
        return TypeError(f"header {name!r} must be a str or None (removes it), not {kind}")
    if _FORBIDDEN.search(value) or not value.isascii():
        return ValueError(
            f"the value of header {name!r} contains a line break, control character or "
            "non-ASCII character: remove it"
        )
    if value and (value[0] in " \t" or value[-1] in " \t"):
        return ValueError(f"the value of header {name!r} begins or ends with white space: strip it")
    return None
