"""Types of command-line arguments, and the error for arguments that are invalid."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError


class UsageError(Exception):
    """Invalid arguments that only the command, not the parser, can detect."""


def seconds(text: str) -> float:
    """Return a time limit in seconds that `Timeout` accepts. Raises ArgumentTypeError."""
    from trunkline.network import Timeout

    try:
        limit = float(text)
        Timeout.of(limit)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a number of seconds above 0") from error
    return limit


def number(text: str) -> float:
    """Return a finite number; JSON cannot represent the others. Raises ArgumentTypeError."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ArgumentTypeError(f"{text!r} is not a finite number")
    return value


def base_url(text: str) -> str:
    """Return a URL that requests can be sent to. Raises ArgumentTypeError."""
    from trunkline.http import URL

    try:
        URL.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
    return text


def port(text: str) -> int:
    """Return a port to listen on; 0 selects a free one. Raises ArgumentTypeError."""
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is not a port from 0 to 65535")
    return int(text)
