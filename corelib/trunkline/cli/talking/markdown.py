"""Markdown that is rendered while it arrives, without losing lines that leave the screen."""

from __future__ import annotations

from itertools import accumulate, pairwise
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Any, ClassVar

from markdown_it import MarkdownIt
from rich.live import Live
from rich.markdown import CodeBlock, ListElement, Markdown
from rich.segment import Segment, SegmentLines
from rich.spinner import Spinner
from rich.syntax import Syntax
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    Line = list[Segment]

_PER_SECOND = 12
_SPARE = 2
"""Lines of the screen that an unfinished block leaves free."""
_WAITING = "waiting for the model (Ctrl-C stops it)"


def parser() -> MarkdownIt:
    """Return a parser whose blocks, once another one follows, never change.

    HTML is text, as in answers about HTML. Links by reference are text, because their definition
    may be in another block; and so are images, whose addresses would not be shown.
    """
    made = MarkdownIt("commonmark", {"html": False})
    return made.enable(["strikethrough", "table"]).disable(["reference", "image"])


class _SteadyList(ListElement):
    """A list whose lines stay as they are when a longer number follows."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.list_type == "bullet_list_open":
            yield from super().__rich_console__(console, options)
            return
        first = 1 if self.list_start is None else self.list_start
        widest = max(first + len(self.items), 99)
        for number, item in enumerate(self.items, first):
            yield from item.render_number(console, options, number, widest)


class _PlainCode(CodeBlock):
    """Code on the background of the terminal, whose colours it uses."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = str(self.text).rstrip()
        yield Syntax(
            code,
            self.lexer_name,
            theme="ansi_dark",
            word_wrap=True,
            padding=(0, 2),
            background_color="default",
        )


class AnswerMarkdown(Markdown):
    """Markdown of a model, whose links show where they lead."""

    elements: ClassVar[Any] = {
        **Markdown.elements,
        "ordered_list_open": _SteadyList,
        "fence": _PlainCode,
        "code_block": _PlainCode,
    }

    def __init__(self, text: str) -> None:
        super().__init__("", hyperlinks=False)
        self.markup = text
        self.parsed = parser().parse(text)


class MarkdownScreen:
    """Shows a text on a terminal as it arrives.

    Finished blocks are printed once. Only the block that is still growing is drawn again and
    again, by a thread, so that Ctrl-C never interrupts the drawing. If it grows beyond the screen,
    its first lines are printed for good.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._lock = Lock()
        self._arrived = ""
        self._text = ""
        self._blocks = _Blocks(console)
        self._live = Live(
            console=console, auto_refresh=False, transient=True, vertical_overflow="crop"
        )
        self._spinner = Spinner("dots", _WAITING, style="dim")
        self._ended = Event()
        self._failure: Exception | None = None
        self._thread = Thread(target=self._draw_often, daemon=True)

    def start(self) -> None:
        """Show that the answer is awaited."""
        self._live.start()
        self._thread.start()

    def add(self, text: str) -> None:
        """Add a piece of the text."""
        with self._lock:
            self._arrived += text

    def finish(self) -> None:
        """Print the rest. Raises the error that ended the drawing, such as BrokenPipeError."""
        self._ended.set()
        self._thread.join()
        try:
            if self._failure is not None:
                raise self._failure
            self._take()
            self._show(Text(""), self._blocks.rest(self._text))
        finally:
            self._live.stop()

    def _draw_often(self) -> None:
        try:
            while not self._ended.wait(1 / _PER_SECOND):
                self._draw()
        except Exception as error:  # whatever it is, the thread that reads the answer raises it
            self._failure = error

    def _draw(self) -> None:
        news = self._take()
        if not self._text:
            self._live.update(self._spinner, refresh=True)
        elif news:
            closed, self._text, shown = self._blocks.advance(self._text)
            self._show(SegmentLines(shown, new_lines=True), closed)

    def _take(self) -> bool:
        with self._lock:
            arrived, self._arrived = self._arrived, ""
        self._text += arrived
        return bool(arrived)

    def _show(self, growing: RenderableType, final: list[Line]) -> None:
        """Draw the growing block anew, below lines that are final: in one write, so no flicker."""
        with self._console:
            self._live.update(growing, refresh=True)
            if final:
                self._console.print(SegmentLines(final, new_lines=True), end="")


class _Blocks:
    """Which lines of a growing text are final."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._parser = parser()
        self._printed: list[str] = []
        """The lines of the growing text that are printed already."""
        self._is_first = True

    def advance(self, text: str) -> tuple[list[Line], str, list[Line]]:
        """Return the lines that are final, the rest of the text, and its last lines."""
        final: list[Line] = []
        starts = self._starts(text[: text.rfind("\n") + 1])
        if len(starts) > 1:  # a line without an end may still belong to the block before it
            final = self.rest(text[: starts[-1]])
            text = text[starts[-1] :]
        lines = self._lines(text)
        most = max(self._console.height - _SPARE, 1)
        done = len(self._printed)
        if self._fits(lines) and not self._has_table(text):
            surplus = max(len(lines) - done - most, 0)
            final += lines[done : done + surplus]
            self._printed += map(_plain, lines[done : done + surplus])
            lines = lines[done + surplus :]
        return final, text, lines[-most:]

    def rest(self, text: str) -> list[Line]:
        """Return all lines of a text whose blocks are complete that are not printed yet."""
        lines = self._lines(text)
        self._is_first = self._is_first and not lines
        if self._fits(lines):
            done = len(self._printed)
            self._printed = self._printed[len(lines) :]
            return lines[done:]
        # A block that looks different than before is printed again, rather than losing a line.
        self._printed = []
        return [[], *lines]

    def _fits(self, lines: list[Line]) -> bool:
        """Whether lines begin as those that are printed."""
        return all(map(str.__eq__, map(_plain, lines), self._printed))

    def _lines(self, text: str) -> list[Line]:
        """Return the lines of a text, with an empty line before each block but the very first."""
        starts = [*self._starts(text), len(text)]
        found: list[Line] = []
        for start, end in pairwise(starts):
            block = self._rendered(text[start:end])
            if block and (found or not self._is_first):
                found.append([])
            found += block
        return found

    def _rendered(self, block: str) -> list[Line]:
        try:
            lines = self._console.render_lines(AnswerMarkdown(block), pad=False)
        except Exception:  # rich cannot render some Markdown; then its text is shown
            lines = self._console.render_lines(Text(block), pad=False)
        lines = [*map(_trimmed, lines)]
        while lines and not lines[0]:  # of a table
            lines.pop(0)
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def _starts(self, text: str) -> list[int]:
        """Return where the blocks of a text begin."""
        lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        tokens = self._parser.parse(text)
        return [lines[token.map[0]] for token in tokens if token.level == 0 and token.map]

    def _has_table(self, text: str) -> bool:
        """Whether a text has a table, of which a new row may change every line."""
        return any(token.type == "table_open" for token in self._parser.parse(text))


def _plain(line: Line) -> str:
    return "".join(segment.text for segment in line)


def _trimmed(line: Line) -> Line:
    """Return a line without the spaces with which rich fills it."""
    while line and not line[-1].text.strip():
        line = line[:-1]
    if line:
        last = line[-1]
        line = [*line[:-1], Segment(last.text.rstrip(), last.style)]
    return line
