"""The bodies of requests, read before they are sent: whole, or as a digest."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import closing
from typing import Any, Protocol, TypeAlias

from trunkline.errors import OpenAIError
from trunkline.flow import HashBody, ReadBody
from trunkline.http import Body, Request

BodyEffect: TypeAlias = "ReadBody | HashBody"

AT_ONCE = 64 * 1024
"""The size up to which a body in memory is hashed on the event loop, in bytes."""


class Sink(Protocol):
    """Takes the pieces of a body, and makes the result of them."""

    def push(self, piece: bytes, /) -> object: ...
    def finish(self) -> bytes: ...


class _Joined:
    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.push = self._pieces.append

    def finish(self) -> bytes:
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)


class _Digest:
    def __init__(self, algorithm: str) -> None:
        try:
            digest: Any = hashlib.new(algorithm)
        except ValueError as error:
            raise ValueError(
                f"there is no hash algorithm {algorithm!r}: use one of hashlib.algorithms_available"
            ) from error
        if not digest.digest_size:
            raise ValueError(f"{algorithm} has digests of any length: use one of fixed length")
        self.push = digest.update
        self._digest = digest

    def finish(self) -> bytes:
        digest: bytes = self._digest.digest()
        return digest


def sink_of(effect: BodyEffect) -> Sink:
    """Return what makes the result. Raises ValueError for an unknown algorithm.

    Raises OpenAIError if the body could not be sent after that.
    """
    if not effect.request.replayable:
        name = effect.request.operation or f"{effect.request.method} {effect.request.url.path}"
        raise OpenAIError(
            f"the body of {name} can be read only once, which has to be when it is sent: pass "
            "bytes, a pathlib.Path or a file that can seek, in place of an iterator, a pipe or a "
            "response"
        )
    return _Joined() if isinstance(effect, ReadBody) else _Digest(effect.algorithm)


def pieces_of(request: Request) -> Generator[bytes, None, None]:
    """Yield the pieces of a body, blocking. Raises TypeError if they must be awaited."""
    body = request.body
    if isinstance(body, bytes):
        yield body
        return
    if body.async_factory is not None:
        raise async_body()
    yield from body.pieces()


def async_body() -> TypeError:
    """Return the error for a body of a sync client whose pieces must be awaited."""
    return TypeError("the request body is async, but this client is sync: use AsyncOpenAI")


def must_be_awaited(body: bytes | Body) -> bool:
    """Whether the pieces of a body must be awaited."""
    return isinstance(body, Body) and body.async_factory is not None


class BodyReading:
    """Reads a body in a thread, until it is `stopped`."""

    def __init__(self, request: Request, sink: Sink) -> None:
        self._request = request
        self._sink = sink
        self.stopped = False

    def run(self) -> None:
        """Read to the end. A caller that waits no longer sets `stopped`."""
        with closing(pieces_of(self._request)) as pieces:
            for piece in pieces:
                if self.stopped:
                    return
                self._sink.push(piece)
