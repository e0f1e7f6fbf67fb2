"""How the readings of the three parsers may differ: ours refuses more, and never less.

``python -m tests.transports.http1.differing COUNT SEED`` compares them for that many inputs.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from random import Random

from tests.transports.http1.generating import changed
from tests.transports.http1.peers import Reading, ours, with_h11, with_llhttp
from tests.transports.http1.reading import seen, singly
from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import ProtocolError

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]").search
_LONG = re.compile(rb"content-length:[ \t]*[0-9]{19}", re.IGNORECASE).search
_OLD_AND_CHUNKED = re.compile(rb"HTTP/1\.0 [^\0]*\r\ntransfer-encoding:", re.IGNORECASE).search

STRICTER: dict[str, Callable[[bytes, str], object]] = {
    "a control character": lambda raw, why: "well-formed" in why and _CONTROL(raw),
    "chunked in HTTP/1.0": lambda raw, why: "coding" in why and _OLD_AND_CHUNKED(raw),
    "a length that no file has": lambda raw, why: "Content-Length" in why and _LONG(raw),
    "an interim response with a body": lambda raw, why: "interim response announces" in why,
    "a trailer that frames": lambda raw, why: "trailer" in why and b"\r\n0" in raw,
}
"""The kinds of responses that we refuse although h11 and llhttp read them, and alike."""


def why_refused(raw: bytes) -> str:
    """The text of our error."""
    answer = Answer("GET")
    try:
        answer.push(raw)
        if not answer.done:
            answer.end()
    except ProtocolError as error:
        return str(error)
    return ""


def complaint(raw: bytes, dice: Random) -> str | None:
    """The fault in how we read `raw`, or None."""
    mine = ours(raw)
    whole = seen([raw])
    for pieces in (list(singly(raw)), _pieces(raw, dice)):
        if seen(pieces) != whole:
            return f"read in another way in {len(pieces)} pieces than at once"
    others = {"h11": with_h11(raw), "llhttp": with_llhttp(raw)}
    if mine is None:
        return _about_a_refusal(raw, [*others.values()])
    if not any(others.values()):
        return "accepted by us alone"
    differing = [name for name, theirs in others.items() if theirs not in (None, mine)]
    return f"read in another way by {' and '.join(differing)}" if differing else None


def _about_a_refusal(raw: bytes, others: list[Reading | None]) -> str | None:
    if others[0] is None or others[0] != others[1]:
        return None
    why = why_refused(raw)
    known = any(kind(raw, why) for kind in STRICTER.values())
    return None if known else f"refused by us alone: {why}"


def _pieces(raw: bytes, dice: Random) -> list[bytes]:
    places = sorted({0, len(raw), *(dice.randrange(len(raw) + 1) for _ in range(4))})
    return [raw[begin:end] for begin, end in pairwise(places)]


def smallest(raw: bytes, dice: Random) -> bytes:
    """Remove bytes as long as the complaint remains the same."""
    wanted = complaint(raw, dice)
    shorter = True
    while shorter:
        shorter = False
        for size in (16, 4, 1):
            for place in range(len(raw) - size, -1, -1):
                less = raw[:place] + raw[place + size :]
                if less and complaint(less, dice) == wanted:
                    raw, shorter = less, True
    return raw


def first_difference(count: int, seed: int) -> str | None:
    """Compare `count` inputs. Return a description of the first difference, or None."""
    dice = Random(seed)
    for _ in range(count):
        raw = changed(dice)
        found = complaint(raw, dice)
        if found is not None:
            raw = smallest(raw, dice)
            theirs = f"h11    {with_h11(raw)}\nllhttp {with_llhttp(raw)}"
            return f"{found}: {raw!r}\nours   {ours(raw)}\n{theirs}"
    return None


def accepted(count: int, seed: int) -> Counter[bool]:
    """Count the inputs that we accept (True) and refuse."""
    dice = Random(seed)
    return Counter(ours(changed(dice)) is not None for _ in range(count))


if __name__ == "__main__":
    for number in range(int(sys.argv[1]) // 10_000):
        difference = first_difference(10_000, int(sys.argv[2]) + number)
        if difference is not None:
            sys.exit(difference)
        print(f"{(number + 1) * 10_000} inputs, no difference", flush=True)
