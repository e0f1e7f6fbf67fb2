"""Markdown on a terminal while it arrives: no line is lost, none is doubled, none misleads."""

from __future__ import annotations

import io
import random
import re

import pyte
import pytest
from rich.console import Console

from trunkline.cli.talking import markdown
from trunkline.cli.talking.markdown import AnswerMarkdown, MarkdownScreen

WIDTH, HEIGHT = 60, 12
CODE = "```python\n" + "\n".join(f"line_{n} = {n}" for n in range(30)) + "\n```\n"
LONG = " ".join(f"word{n}" for n in range(150)) + "\n"
ITEMS = "".join(
    f"{n}. item {n} with a text that is wrapped at the edge of it\n" for n in range(1, 14)
)
ROWS = "| a | b |\n|---|---|\n" + "".join(f"| row {n} | {'x' * n} |\n" for n in range(1, 15))
NESTED = "".join(f"- item {n}\n\n  more of {n}\n\n  - inner {n}\n" for n in range(12))
TEXT = f"# Title\n\n{LONG}\n{CODE}\n{ITEMS}\n{ROWS}\n> quoted\n\n{NESTED}\n---\n\nThe end."


def terminal() -> tuple[Console, io.StringIO]:
    """Return a console of a terminal, and what it writes."""
    written = io.StringIO()
    console = Console(
        file=written, force_terminal=True, width=WIDTH, height=HEIGHT, highlight=False,
        color_system="standard", legacy_windows=False,
    )  # fmt: skip
    return console, written


def lines_on(written: str) -> list[str]:
    """Return all lines of a terminal after it was written to, also those that left the screen."""
    screen = pyte.HistoryScreen(WIDTH, HEIGHT, history=5000)
    pyte.Stream(screen).feed(written.replace("\n", "\r\n"))
    history = ["".join(line[column].data for column in range(WIDTH)) for line in screen.history.top]
    return [line.rstrip() for line in [*history, *screen.display]]


def streamed(text: str, seed: int, draw_every: int = 1) -> list[str]:
    """Return the lines of a terminal after a text has arrived in pieces, without empty ones."""
    console, written = terminal()
    shown = MarkdownScreen(console)
    shown._live.start()
    shown._thread.run = lambda: None  # type: ignore[method-assign]  # the test draws itself
    shown._thread.start()
    pieces = random.Random(seed)
    count = 0
    while text:
        size = pieces.randint(1, 25)
        shown.add(text[:size])
        text = text[size:]
        count += 1
        if count % draw_every == 0:
            shown._draw()
    shown.finish()
    return [line for line in lines_on(written.getvalue()) if line]


def printed(text: str) -> list[str]:
    """Return the lines of a text that is printed as a whole, without empty ones."""
    console, written = terminal()
    console.print(AnswerMarkdown(text))
    return [line for line in lines_on(written.getvalue()) if line]


def words(lines: list[str]) -> list[str]:
    return re.findall(r"\w+", " ".join(lines))


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.thorough)])
def test_text_when_longer_than_the_screen_then_each_line_is_there_once(seed: int) -> None:
    """The same lines, in the same order, as if the text was printed as a whole."""
    assert streamed(TEXT, seed, draw_every=4) == printed(TEXT)


@pytest.mark.thorough
def test_blocks_when_drawn_then_with_a_line_between_them_and_their_numbers() -> None:
    """The last one as far as it has arrived."""
    console, written = terminal()
    shown = MarkdownScreen(console)
    shown._live.start()
    shown._thread.run = lambda: None  # type: ignore[method-assign]  # the test draws itself
    shown._thread.start()
    for piece, last in (("a\n\n", "a"), ("1. b\n2. c", "  2 c"), ("\n\nen", "en")):
        shown.add(piece)
        shown._draw()
        assert [line for line in lines_on(written.getvalue()) if line][-1] == last
    shown.add("d")
    shown.finish()
    assert "\n".join(lines_on(written.getvalue())).strip("\n").split("\n") == [
        "a", "", "  1 b", "  2 c", "", "end",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Hi",
        "",
        "\n",
        "    code",
        "```\nopen",
        "- ",
        "| a |\n|-",
        "\\",
        "a\n---",
        "a\n\n***",
        "a\u2028b\n\nc",
    ],
)
def test_text_when_short_or_unfinished_then_it_is_shown(text: str) -> None:
    """And nothing of what was drawn before stays."""
    assert streamed(text, 1) == printed(text)


def test_text_when_it_looks_like_html_or_links_then_nothing_is_hidden() -> None:
    """HTML is text, links show where they lead, and so do images and references."""
    text = (
        "Use <b>bold</b>:\n\n<div>\nblock\n</div>\n\n[bank](https://evil.test) "
        "![plot](https://a.test/p.png) [ref][1]\n\n[1]: https://b.test\n"
    )
    shown = " ".join(streamed(text, 2))
    for part in ("<b>bold</b>", "<div>", "</div>", "https://evil.test", "https://a.test/p.png",
                 "https://b.test"):  # fmt: skip
        assert part in shown
    console, written = terminal()
    console.print(AnswerMarkdown(text))
    assert "\x1b]8" not in written.getvalue()


def test_text_when_rich_cannot_render_it_then_it_is_shown_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A mistake of the renderer does not lose the answer."""

    def fail(text: str) -> None:
        raise AssertionError

    monkeypatch.setattr(markdown, "AnswerMarkdown", fail)
    assert words(streamed("# a\n\nb **c**\n", 1)) == ["a", "b", "c"]


def test_drawing_when_it_fails_then_the_reader_of_the_answer_learns_of_it() -> None:
    """The thread that draws is another one."""
    console, _ = terminal()
    shown = MarkdownScreen(console)

    def broken() -> None:
        raise BrokenPipeError

    shown._draw = broken  # type: ignore[method-assign]  # as if the terminal was closed
    shown.start()
    shown._thread.join()
    with pytest.raises(BrokenPipeError):
        shown.finish()


def test_drawing_when_nothing_has_come_then_it_says_so_and_cleans_up() -> None:
    """The sign of waiting does not stay on the screen."""
    console, written = terminal()
    shown = MarkdownScreen(console)
    shown._live.start()
    shown._draw()
    assert any("waiting" in line for line in lines_on(written.getvalue()))
    shown._thread.run = lambda: None  # type: ignore[method-assign]  # the test draws itself
    shown._thread.start()
    shown.finish()
    assert [line for line in lines_on(written.getvalue()) if line] == []
