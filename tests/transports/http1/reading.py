"""Reads one response with our parser, however its bytes are cut, and says what it has seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trunkline_transports.http1.answer import Answer
from trunkline_transports.http1.heads import ProtocolError


class Seen(NamedTuple):
    """The outcome of reading one response.

    A response without a status was refused before or within its head. `broken` says that the head
    was accepted and the body was refused or cut off; the content that came before does not count.
    """

    status: int | None = None
    body: bytes = b""
    kept: bool = False
    """Whether another request may follow on the connection."""
    broken: bool = False
    tunnel: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()


REFUSED = Seen()


def seen(pieces: Iterable[bytes], method: str = "GET", *, upgrade: bool = False) -> Seen:
    """Push the pieces as the engine does. If the response is not complete, the connection ends."""
    answer = Answer(method, upgrade=upgrade)
    content: list[bytes] = []
    try:
        for piece in pieces:
            content.append(answer.push(piece))
            content.append(answer.ready)
            answer.ready = b""
        if not answer.done:
            answer.end()
    except ProtocolError:
        if answer.head is None:
            return REFUSED
        return Seen(answer.head.status, broken=True, headers=answer.head.headers.items_in_order)
    head = answer.head
    assert head is not None, "a complete response has a head"
    headers = head.headers.items_in_order
    body = b"".join(content)
    return Seen(head.status, body, answer.reusable, tunnel=answer.tunnel, headers=headers)


def consumed(raw: bytes, method: str = "GET") -> int | None:
    """Count the bytes up to the end of the response; None if it ends with the connection."""
    answer = Answer(method)
    for position, piece in enumerate(singly(raw), 1):
        answer.push(piece)
        if answer.done:
            return position
    return None


def singly(raw: bytes) -> Iterator[bytes]:
    """Yield one byte after the other."""
    return (raw[place : place + 1] for place in range(len(raw)))


def cuts(raw: bytes, most: int = 400) -> Iterator[list[bytes]]:
    """Yield the ways in which the bytes may arrive: whole, singly, and cut in two at each place.

    A response of more than `most` bytes is cut in two at its ends only.
    """
    yield [raw]
    yield list(singly(raw))
    places = range(1, len(raw))
    chosen = places if len(raw) <= most else [*places[: most // 2], *places[-most // 2 :]]
    yield from ([raw[:place], raw[place:]] for place in chosen)
