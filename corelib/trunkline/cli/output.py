"""Output of the commands: text that is safe on a terminal, JSON lines, one-line errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from io import TextIOWrapper
from typing import TextIO

# C0, DEL and C1. A server's text could otherwise send control sequences to the terminal.
_CONTROLS = (*range(0x20), 0x7F, *range(0x80, 0xA0))
_SHOWN_AS = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}") | {
    ord("\n"): "\n",
    ord("\t"): "\t",
    ord("\r"): "",  # CRLF prints as one line end
}
_PHASES_OF_DOCTOR = {"connect", "proxy", "tls"}
"""The phases before a request, in which `trunkline doctor` finds out what is wrong."""


def tolerate_any_text() -> None:
    """Print ``?`` for characters that the encoding of stdout or stderr lacks; do not fail.

    Output is lost if the parent process has closed one of them.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")


def safe(text: str) -> str:
    """Return a server's text for a terminal, with control characters replaced."""
    return text.translate(_SHOWN_AS)


def write(text: str) -> None:
    """Print a server's text and flush it. On a terminal, control characters are replaced."""
    sys.stdout.write(safe(text) if sys.stdout.isatty() else text)
    sys.stdout.flush()


def write_json(value: Mapping[str, object]) -> None:
    """Print `value` as JSON on one line. On a terminal, control characters are replaced."""
    import json

    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    write(f"{text}\n")


def write_styled(text: str) -> None:
    """Print text that is safe and may have colours."""
    sys.stdout.write(text)


def complain(error: Exception | str) -> None:
    """Print an error on stderr in one line, with its request id if it has one."""
    text = str(error)
    if isinstance(error, OSError) and error.strerror and error.filename:
        text = f"{error.filename}: {error.strerror}"
    text = for_users(" ".join(text.split())) or type(error).__name__
    if getattr(error, "phase", None) in _PHASES_OF_DOCTOR:
        text = f"{text}; see: trunkline doctor"
    request_id = getattr(error, "request_id", None)
    if request_id:
        text = f"{text} (request id {request_id})"
    print(f"trunkline: {text.translate(_SHOWN_AS)}", file=sys.stderr)


def for_users(text: str) -> str:
    """Return the text of an error with the remedy of the command line for a missing key."""
    from trunkline.options import Settings

    store = "store one with trunkline keys set"
    known = {
        Settings.remedies[False]: f"{store}, or set the variable OPENAI_API_KEY; "
        "for a server that needs no key, pass its --base-url and --no-key",
        Settings.remedies[True]: f"{store} admin, or set the variable OPENAI_ADMIN_KEY",
    }
    if "AZURE_OPENAI_API_KEY" in text:
        from trunkline.azure import AzureSettings

        azure = "AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN"
        known[AzureSettings.remedies[False]] = f"{store} azure, or set the variable {azure}"
    for remedy, ours in known.items():
        text = text.replace(remedy, ours)
    return text


def note(text: str) -> None:
    """Print a remark on stderr, where it does not mix with the command's output.

    Control characters are replaced, because remarks quote servers and models.
    """
    print(f"trunkline: {text.translate(_SHOWN_AS)}", file=sys.stderr)


def discard_output() -> None:
    """Send the rest of stdout to the null device: the interpreter flushes once more at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
