"""Patterns that are found in a text which arrives in pieces.

A pattern is written a second time so that it also matches the beginning of a match at the end of a
text: there each part of it may be missing, and a group shows it. Such a match is held back.
Patterns with parts for which this is not true, or whose matches have no greatest length, are
refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

Pattern: TypeAlias = "str | re.Pattern[str]"
Replace: TypeAlias = Callable[[str], str]
Tree: TypeAlias = "dict[str, Tree]"
"""Letters of words, each with those that may follow it; "" where a word ends."""

_TOKEN = re.compile(
    r"""(?P<open>\((?:\?:|\?P<\w+>|(?!\?))) | (?P<same>[)|]|\?\??|\{(?:\d+(?:,\d+)?|,\d+)\}\??)
    | (?P<part>\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^\dxuUNAZ])|\[\^?\]?(?:\\.|[^\]\\])*\]
    | [^\\()\[\]|?*+{}^$]|\}|\{(?![\d,]))""",
    re.VERBOSE | re.DOTALL,
)
_FLAGS = {"i": re.IGNORECASE, "s": re.DOTALL, "a": re.ASCII}
_EMPTY = ("aa", " a ")
"""Texts in one of which a pattern that can match nothing does so."""


class Masking:
    """Regular expressions and literal words, of which the first one that matches counts.

    Raises ValueError for a pattern that cannot be found in pieces, and without any.
    """

    def __init__(self, patterns: Iterable[Pattern], words: Iterable[str]) -> None:
        pairs = [_rewritten(re.compile(one)) for one in patterns]
        tree: Tree = {}
        for word in words:
            node = tree
            for letter in (*word, ""):
                node = node.setdefault(letter, {})
        pairs += [_joined(tree)] if tree else []
        if not pairs:
            raise ValueError("there is nothing to look for: pass patterns or words")
        self._whole = re.compile("|".join(whole for whole, _ in pairs))
        self._begun = re.compile(f"(?:{'|'.join(begun for _, begun in pairs)})\\Z")

    def masked(self, text: str, replace: Replace, start: int = 0) -> str:
        """Return a text from `start` on, to its end, with its matches replaced."""
        return self.split(text, replace, start, ends=True)[0]

    def split(
        self, text: str, replace: Replace, start: int, *, ends: bool = False
    ) -> tuple[str, int]:
        """Return what can be delivered from `start` on, and where that begins what cannot yet."""
        done: list[str] = []
        begun = None if ends else self._begun.search(text, start)
        while True:
            found = self._whole.search(text, start)
            if begun is not None and begun.start() < start:
                begun = self._begun.search(text, start)
            # Without a group, it is complete, and nothing that follows can change it.
            is_open = begun is not None and begun.lastindex is not None
            held = begun.start() if begun is not None and is_open else len(text)
            if found is None or held <= found.start():
                return "".join([*done, text[start:held]]), held
            done += [text[start : found.start()], replace(found[0])]
            start = found.end()


def _rewritten(compiled: re.Pattern[str]) -> tuple[str, str]:
    """Return a pattern without groups to capture, and its form for the end of a text."""
    text = compiled.pattern
    place, whole, begun = 0, "", ""
    while place < len(text):
        token = _TOKEN.match(text, place)
        if token is None or compiled.flags & re.VERBOSE:
            raise ValueError(
                f"the pattern {text!r} cannot be found in a text in pieces, because of "
                f"{text[place : place + 3]!r}: repeat at most so often, as in {{1,64}}, and use no "
                "anchor but \\b, look-around, back reference, flag in the text, or re.VERBOSE"
            )
        same = "(?:" if token["open"] else token["same"]
        whole += same or token["part"]
        # A border may not stay one, so that the end comes first.
        either = (r"(\Z)", token["part"])[:: 1 if token["part"] in (r"\b", r"\B") else -1]
        begun += same or f"(?:{'|'.join(either)})"
        place = token.end()
    if any(found[0] == "" for one in _EMPTY for found in compiled.finditer(one)):
        raise ValueError(f"the pattern {text!r} also matches where there is nothing")
    flags = "".join(letter for letter, flag in _FLAGS.items() if compiled.flags & flag)
    return f"(?{flags}:{whole})", f"(?{flags}:{begun})"


def _joined(tree: Tree) -> tuple[str, str]:
    """Return a pattern for the longest word in a tree of letters, and its form for the end.

    It takes the time of one word, however many there are.
    """
    whole = begun = ""
    while len(tree) == 1 and "" not in tree:
        [(letter, tree)] = tree.items()
        whole += re.escape(letter)
        begun += rf"(?:{re.escape(letter)}|(\Z))"
    inner = [(re.escape(letter), *_joined(rest)) for letter, rest in tree.items() if letter]
    if not inner:
        return whole, begun
    ends = "?" if "" in tree else ""
    either = "|".join(letter + rest for letter, rest, _ in inner)
    also_begun = "|".join(letter + rest for letter, _, rest in inner)
    return f"{whole}(?:{either}){ends}", rf"{begun}(?:{also_begun}|(\Z)){ends}"


class Channel:
    """One text that arrives in pieces."""

    def __init__(self, masking: Masking, replace: Replace) -> None:
        self._masking, self._replace = masking, replace
        self._text, self._start = "", 0

    def take(self, piece: str) -> str:
        """Return what can be delivered now."""
        text = self._text + piece
        taken, start = self._masking.split(text, self._replace, self._start)
        # One character stays before what is held, for patterns that look at the border of a word.
        kept = max(start - 1, 0)
        self._text, self._start = text[kept:], start - kept
        return taken

    def rest(self) -> str:
        """Return what was held back."""
        text, start = self._text, self._start
        self._text, self._start = "", 0
        return self._masking.masked(text, self._replace, start)
