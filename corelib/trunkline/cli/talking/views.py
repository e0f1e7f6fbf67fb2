"""Answers on stdout: as they are, as lines of JSON, or rendered as Markdown on a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from trunkline.cli.output import note, safe, write

if TYPE_CHECKING:
    from trunkline.cli.talking.asking import AnswerView, Said
    from trunkline.cli.talking.markdown import MarkdownScreen
    from trunkline.tools import RequestedCall


def view_of(*, as_json: bool, plain: bool, confirms: bool) -> AnswerView:
    """Return the view that suits stdout and the options."""
    if as_json:
        return JSONView(confirms=confirms)
    if plain or not can_draw():
        return TextView(confirms=confirms)
    return MarkdownView(confirms=confirms)


def can_draw() -> bool:
    """Whether stdout is a terminal on which lines can be drawn again."""
    if not sys.stdout.isatty():
        return False
    from rich.console import Console

    return not Console().is_dumb_terminal


class ConfirmingView:
    """Asks the user about the calls of tools; the base of all views."""

    def __init__(self, *, confirms: bool) -> None:
        self._confirms = confirms

    def begin(self) -> None:
        """Nothing: the answer appears when it comes."""

    def end(self) -> None:
        """Nothing: there is nothing to close."""

    def approve(self, call: RequestedCall) -> bool:
        """Show a call, with all of its arguments, and return whether the user allows it."""
        self.end()
        note(f"the model calls {call.name} with {_on_one_line(call.arguments or '{}')}")
        if not self._confirms:
            return True
        print("Allow it? [y/N] ", end="", file=sys.stderr, flush=True)
        try:
            allowed = sys.stdin.readline().strip().lower() in ("y", "yes")
        except KeyboardInterrupt:
            print(file=sys.stderr)  # so that the next remark has its own line
            raise
        if not allowed:
            self.begin()  # the model gets the refusal
        return allowed


def _on_one_line(arguments: str) -> str:
    """Return arguments so that nothing in them looks like a line of ours, or is hidden."""
    line = " ".join(arguments.splitlines())
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in line)


class JSONView(ConfirmingView):
    """Prints each event as one line of JSON."""

    def add(self, said: Said) -> None:
        """Print a piece."""
        write(f"{said.event.to_json(indent=None)}\n")


class TextView(ConfirmingView):
    """Prints the text as it arrives, and a line end after it."""

    _text = ""

    def add(self, said: Said) -> None:
        """Print a piece."""
        self._text = said.text or self._text
        write(said.text)

    def end(self) -> None:
        """End the line."""
        # Also when the stream breaks: the error message gets its own line on a terminal.
        if self._text and not self._text.endswith("\n"):
            write("\n")
        self._text = ""


class MarkdownView(ConfirmingView):
    """Renders the text as it arrives."""

    _screen: MarkdownScreen | None = None

    def begin(self) -> None:
        """Show that an answer is awaited."""
        if self._screen is None:
            from rich.console import Console

            from trunkline.cli.talking.markdown import MarkdownScreen

            self._screen = MarkdownScreen(Console(highlight=False))
            self._screen.start()

    def add(self, said: Said) -> None:
        """Show a piece."""
        self.begin()
        if self._screen is not None:
            self._screen.add(safe(said.text))

    def end(self) -> None:
        """Print the rest."""
        screen, self._screen = self._screen, None
        if screen is not None:
            screen.finish()
