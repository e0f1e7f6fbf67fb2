"""The replies of the stand-in: a status, headers, and the body in the chunks that are sent."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import msgspec

EVENT_STREAM = "text/event-stream; charset=utf-8"
JSON = "application/json"

# Bytes in one chunk of a binary reply.
_PIECE = 16 * 1024

_encode = msgspec.json.Encoder().encode

# 16 added to the window size makes zlib write a gzip header, which has no time stamp.
_GZIP_WINDOW = 16 + zlib.MAX_WBITS


class Tunnel(Protocol):
    """The stand-in's end of a connection that has been upgraded to another protocol."""

    @property
    def is_over(self) -> bool:
        """Whether the connection is to be closed."""
        ...

    def receive(self, data: bytes) -> Iterable[bytes]:
        """Take what has arrived, b"" at the end, and yield what is to be sent, piece by piece."""
        ...


@dataclass(frozen=True)
class LocalReply:
    """An HTTP response. `chunks` can be iterated over once. It is lazy if the reply is a stream."""

    status: int
    headers: tuple[tuple[str, str], ...]
    chunks: Iterable[bytes]
    tunnel: Tunnel | None = None
    """The other protocol, after `chunks`, if the status is 101."""

    @property
    def streams(self) -> bool:
        """Whether the reply is an event stream, with one chunk for each event."""
        return ("content-type", EVENT_STREAM) in self.headers


def json_reply(
    content: Mapping[str, object], status: int = 200, headers: tuple[tuple[str, str], ...] = ()
) -> LocalReply:
    """Return a reply with `content` as JSON, in one chunk."""
    return LocalReply(status, (("content-type", JSON), *headers), (_encode(content),))


def event_reply(events: Iterable[bytes]) -> LocalReply:
    """Return a reply that sends each of `events` as soon as it is made."""
    return LocalReply(200, (("content-type", EVENT_STREAM), ("cache-control", "no-cache")), events)


def event(content: Mapping[str, object]) -> bytes:
    """Return one server-sent event, framed as the API frames it."""
    return b"data: " + _encode(content) + b"\n\n"


def typed_event(content: Mapping[str, object]) -> bytes:
    """Return one server-sent event that has its type as its name, as newer routes send it."""
    return f"event: {content['type']}\n".encode() + event(content)


def data_of(framed: bytes) -> bytes:
    """Return the JSON of an event that has been framed."""
    return framed.partition(b"data: ")[2].rstrip()


def encoded(content: Mapping[str, object]) -> bytes:
    """Return `content` as JSON."""
    return _encode(content)


def binary_reply(content: bytes, media_type: str) -> LocalReply:
    """Return a reply with `content` unchanged, in pieces as from a network."""
    pieces = (content[start : start + _PIECE] for start in range(0, len(content), _PIECE))
    return LocalReply(200, (("content-type", media_type),), pieces)


def gzipped(reply: LocalReply) -> LocalReply:
    """Return the same reply compressed with gzip. Each chunk can be decoded when it arrives."""
    headers = (*reply.headers, ("content-encoding", "gzip"), ("vary", "x-local-encoding"))
    return replace(reply, headers=headers, chunks=_gzip(reply.chunks))


def _gzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(wbits=_GZIP_WINDOW)
    for chunk in chunks:
        yield packer.compress(chunk) + packer.flush(zlib.Z_SYNC_FLUSH)
    yield packer.flush()
