"""Types of command-line arguments: functions that return the value of a text."""

from __future__ import annotations

import math

import click


def seconds(text: str) -> float:
    """Return a time limit in seconds that `Timeout` accepts. Raises BadParameter."""
    from trunkline.network import Timeout

    try:
        limit = float(text)
        Timeout.of(limit)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a number of seconds above 0") from error
    return limit


def number(text: str) -> float:
    """Return a finite number; JSON cannot represent the others. Raises BadParameter."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise click.BadParameter(f"{text!r} is not a finite number")
    return value


def base_url(text: str) -> str:
    """Return a URL that requests can be sent to. Raises BadParameter."""
    from trunkline.http import URL

    try:
        URL.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    return text
