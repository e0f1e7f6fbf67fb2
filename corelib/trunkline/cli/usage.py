"""What may stand on the command line, and the refusal of what may not."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError


class UsageError(Exception):
    """The command line cannot be meant, which only the command itself could tell."""


def seconds(text: str) -> float:
    """A limit of time, as `Timeout` accepts it."""
    from trunkline.network import Timeout

    try:
        limit = float(text)
        Timeout.of(limit)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a number of seconds above 0") from error
    return limit


def number(text: str) -> float:
    """A number that JSON has a form for."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ArgumentTypeError(f"{text!r} is not a finite number")
    return value


def base_url(text: str) -> str:
    """An address that requests can be sent to."""
    from trunkline.http import URL

    try:
        URL.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
    return text


def port(text: str) -> int:
    """A port to listen on, 0 for a free one."""
    if not text.isdecimal() or int(text) > 65535:
        raise ArgumentTypeError(f"{text!r} is not a port from 0 to 65535")
    return int(text)
