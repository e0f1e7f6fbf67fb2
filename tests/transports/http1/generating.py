"""Random responses that are mostly valid, and small changes that make them something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

VERSIONS = [b"HTTP/1.1"] * 8 + [b"HTTP/1.0"]
STATUSES = [b"200"] * 8 + [b"201", b"204", b"205", b"304", b"400", b"429", b"500", b"599", b"999"]
REASONS = [b" OK", b" OK", b" OK", b"", b" ", b" Not Found", b" D\xe9j\xe0", b" a\tb"]
INTERIM = [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Hints\r\nLink: </a>\r\n\r\n"]
CONTENTS = [b"", b"x", b"hello", b"\r\n", b"0\r\n\r\n", b'{"ok":true}\n', b"data: 1\n\n" * 3]
LINES = [
    b"Date: Tue, 01 Sep 2026 00:00:00 GMT", b"Server: x", b"X-Empty:", b"X-Latin: \xe9\xff",
    b"Content-Type: application/json", b"Connection: keep-alive", b"Connection: close",
    b"Connection: x, y", b"X-A:  b \t", b"Set-Cookie: a=b", b"set-cookie: c", b"TE: chunked",
    b"Keep-Alive: timeout=5", b"Vary: a, b", b"!#$%&'*+-.^_`|~: x", b"Trailer: X-T",
]  # fmt: skip
EXTENSIONS = [b""] * 6 + [b";a", b";a=b", b';a="b;c"', b" ;a", b" ", b"; a = b"]
TRAILERS = [b""] * 6 + [b"X-T: a\r\n", b"X-T: a\r\nX-U:\r\n", b"Content-Length: 3\r\n"]
LEFTOVERS = [b""] * 6 + [b"\r\n", b"\n", b"0\r\n\r\n", b"x", b"HTTP/1.1 200 OK\r\n\r\n"]

_ODD = b"\r\n\0 \t:;,\"'=+-_xX0159aAfF/.\x01\x0b\x0c\x1b\x7f\x80\xa0\xff"
ODD_BYTES = [bytes([one]) for one in _ODD]
ODD_PIECES = [
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"\n\n", b"\r\r\n", b"\n\r", b" ", b"0x", b"0", b"00",
    b"chunked", b"Content-Length: 3\r\n", b"Content-Length: 5\r\n", b"content-length:0\r\n",
    b"Content-Length:+3\r\n", b"Transfer-Encoding: chunked\r\n", b"Transfer-Encoding: gzip\r\n",
    b"Transfer-Encoding : chunked\r\n", b"transfer-encoding: identity\r\n", b" folded\r\n",
    b"\tfolded\r\n", b", chunked", b"gzip, ", b", 5", b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n", b"0\r\n\r\n", b"1\r\n", b";a=\r", b"5;", b"Content-Length:",
    b"Transfer-Encoding:", b"Content-Length: 18446744073709551621\r\n", b"ffffffffffffffff",
]  # fmt: skip


def response(dice: Random) -> bytes:
    """A valid response, perhaps with interim ones before it and other bytes after it."""
    fields = [dice.choice(LINES) for _ in range(dice.randrange(4))]
    content = dice.choice(CONTENTS)
    way = dice.randrange(5)
    if way == 0:
        body = content
    elif way <= 2:
        fields.append(dice.choice([b"Content-Length: %d", b"content-length:%d \t"]) % len(content))
        body = content
    else:
        fields.append(dice.choice([b"Transfer-Encoding: chunked", b"transfer-encoding:Chunked"]))
        body = chunks(dice, content)
    dice.shuffle(fields)
    status = dice.choice(STATUSES)
    if status in {b"204", b"304"} and dice.randrange(4):
        body = b""
    first = b"%b %b%b" % (dice.choice(VERSIONS), status, dice.choice(REASONS))
    interim = [dice.choice(INTERIM) for _ in range(max(dice.randrange(-3, 3), 0))]
    head = b"\r\n".join([first, *fields, b"", b""])
    return b"".join([*interim, head, body, dice.choice(LEFTOVERS)])


def chunks(dice: Random, content: bytes) -> bytes:
    """The content as chunks."""
    pieces: list[bytes] = []
    while content:
        size = dice.randrange(1, len(content) + 1)
        number = dice.choice([b"%x", b"%X", b"0%x"]) % size
        pieces.append(number + dice.choice(EXTENSIONS) + b"\r\n" + content[:size] + b"\r\n")
        content = content[size:]
    last = dice.choice([b"0", b"000"]) + dice.choice(EXTENSIONS) + b"\r\n"
    return b"".join([*pieces, last, dice.choice(TRAILERS), b"\r\n"])


def insert(dice: Random, raw: bytes) -> bytes:
    place = dice.randrange(len(raw) + 1)
    return raw[:place] + dice.choice(ODD_BYTES) + raw[place:]


def replace(dice: Random, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + dice.choice(ODD_BYTES) + raw[place + 1 :]


def delete(dice: Random, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + raw[place + 1 + dice.choice([0, 0, 0, 1, 5]) :]


def cut(dice: Random, raw: bytes) -> bytes:
    return raw[: dice.randrange(len(raw))]


def splice(dice: Random, raw: bytes) -> bytes:
    """Put a piece in, where a line begins as often as anywhere."""
    starts = [place + 2 for place in range(len(raw)) if raw[place : place + 2] == b"\r\n"]
    place = dice.choice([*starts, dice.randrange(len(raw) + 1)])
    return raw[:place] + dice.choice(ODD_PIECES) + raw[place:]


def repeat(dice: Random, raw: bytes) -> bytes:
    lines = raw.split(b"\r\n")
    lines.insert(dice.randrange(len(lines) + 1), dice.choice(lines))
    return b"\r\n".join(lines)


def exchange(dice: Random, raw: bytes) -> bytes:
    lines = raw.split(b"\r\n")
    dice.shuffle(lines)
    return b"\r\n".join(lines)


def line_end(dice: Random, raw: bytes) -> bytes:
    """Change one of the line ends."""
    parts = raw.split(b"\r\n")
    if len(parts) < 2:
        return raw
    place = dice.randrange(1, len(parts))
    end = dice.choice([b"\n", b"\r", b"\n\r", b"\r\r\n", b"", b" \r\n", b"\r\n "])
    return b"\r\n".join(parts[:place]) + end + b"\r\n".join(parts[place:])


def case(dice: Random, raw: bytes) -> bytes:
    return dice.choice([raw.upper(), raw.lower(), raw.swapcase()])


CHANGES: Sequence[Callable[[Random, bytes], bytes]] = [
    *([insert] * 4), *([replace] * 4), *([splice] * 5), delete, cut, repeat, line_end,
    line_end, exchange, case,
]  # fmt: skip


def changed(dice: Random) -> bytes:
    """A response with up to four changes."""
    raw = response(dice)
    for _ in range(dice.choice([0, 1, 1, 1, 2, 2, 3, 4])):
        raw = dice.choice(CHANGES)(dice, raw) or b"H"
    return raw
