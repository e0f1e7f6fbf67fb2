"""The text that a command works on: an argument, or what is piped in."""

from __future__ import annotations

import sys

from click import UsageError

from trunkline.cli.output import note


def given_or_piped(text: str | None, what: str) -> str:
    """Return `text`, or stdin if it is absent or ``-``. Raises UsageError if there is none."""
    if text not in (None, "-"):
        found = text or ""
    elif sys.stdin is None:  # the parent process started this one with stdin closed
        found = ""
    else:
        if sys.stdin.isatty():
            note(f"type the {what}, then end it with Ctrl-D on a new line (Windows: Ctrl-Z)")
        try:
            found = sys.stdin.read().strip("\n")
        except UnicodeDecodeError as error:
            raise UsageError(f"the piped input is not text: {error}") from error
    if not found.strip():
        raise UsageError(f"there is no {what}: pass it as an argument or pipe it in")
    return found
