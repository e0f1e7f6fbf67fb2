"""The text that a command works on: an argument, or what is piped in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
from click import UsageError

from trunkline.cli.output import note
from trunkline.errors import OpenAIError

if TYPE_CHECKING:
    from collections.abc import Callable


def text_argument(name: str) -> Callable[..., Any]:
    """Add an argument to a command: a text, or None. Several words need quotes."""
    metavar = f"[{name.upper()}]"
    return click.argument(name, nargs=-1, metavar=metavar, callback=_the_only_one)


def _the_only_one(
    _: click.Context, argument: click.Parameter, given: tuple[str, ...]
) -> str | None:
    if len(given) > 1:
        what = str(argument.name).upper()
        raise UsageError(f"there are {len(given)} arguments, not one {what}: put it in quotes")
    return given[0] if given else None


def given_or_piped(text: str | None, what: str) -> str:
    """Return `text`, or stdin if it is absent or ``-``. Raises UsageError if there is none."""
    if text not in (None, "-"):
        return required(text or "", what)
    if is_terminal(sys.stdin):
        ask_for(what)
    try:
        return required(piped_in(), what)
    except OpenAIError as error:  # bytes are the wrong input for these commands
        raise UsageError(str(error)) from error


def required(text: str, what: str) -> str:
    """Return a text that is not blank. Raises UsageError."""
    if not text.strip():
        raise UsageError(f"there is no {what}: pass it as an argument or pipe it in")
    return text


def ask_for(what: str) -> None:
    """Say on stderr how a text is typed."""
    note(f"type the {what}, then end it with Ctrl-D on a new line (Windows: Ctrl-Z)")


def piped_in() -> str:
    """Return stdin without line ends around it. Raises OpenAIError if it is not text."""
    if sys.stdin is None:  # the parent process started this one with stdin closed
        return ""
    try:
        text = sys.stdin.read().strip("\n")
        text.encode()  # in the locale C, Python reads any bytes, and keeps them as surrogates
    except UnicodeError as error:
        raise OpenAIError(
            "the piped input is not text in UTF-8: convert it first, for example with iconv"
        ) from error
    return text


def is_terminal(*streams: Any) -> bool:
    """Whether all of these streams are terminals. A stream that was closed is None."""
    return all(stream is not None and stream.isatty() for stream in streams)
