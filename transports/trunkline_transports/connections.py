"""httpcore's connections with a second door, through which a body bypasses the library.

The library reads heads, and bodies of known length. Chunked bodies, which all event streams are,
cost it a full turn of its state machine for each chunk, several times what an event costs us. They
are read here, and the library sees an empty body, so that it knows that the connection is free.
For that it never receives more than a head at a time.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Coroutine
from typing import Any

from trunkline_transports.sockets import hang_up

_HEAD_END = re.compile(rb"\n\r?\n")
"""As h11 has it, which accepts line ends without a carriage return."""
_EMPTY_BODY = b"0\r\n\r\n"
PIECE = 64 * 1024


class Door:
    """The bytes that have arrived and that the library has not seen."""

    def __init__(self) -> None:
        self.read_timeout: float | None = None
        """Bounds each read, in seconds, whatever the library asks for."""
        self.closed = False
        self._held = b""
        self._tail = b""
        self._in_head = True

    def expect_head(self) -> None:
        """A request goes out: what comes next is a head."""
        self._in_head = True
        self._tail = b""

    def expect_body(self) -> None:
        """The head is over: what comes next is not cut."""
        self._in_head = False

    def show_end(self) -> None:
        """Let the library see the end of a body that was read beside it."""
        self._held = _EMPTY_BODY

    def take(self) -> bytes:
        """Return the bytes that were held back, and hold none."""
        held, self._held = self._held, b""
        return held

    def cut(self, data: bytes) -> bytes:
        """Return the part that the library may see now, and hold the rest."""
        if not self._in_head:
            return data
        seen = self._tail + data
        found = _HEAD_END.search(seen)
        if found is None:
            self._tail = seen[-2:]
            return data
        end = found.end() - len(self._tail)
        self._held = data[end:] + self._held
        self._tail = b""
        return data[:end]

    def limited(self, timeout: float | None) -> float | None:
        """Return the shorter of the library's timeout and ours."""
        if self.read_timeout is None:
            return timeout
        return self.read_timeout if timeout is None else min(timeout, self.read_timeout)


class Backend:
    """httpcore's network backend for sync code, its connections wrapped."""

    def __init__(self, core: Any) -> None:
        self._backend = core.SyncBackend()

    def connect_tcp(self, host: str, *args: Any, **options: Any) -> Connection:
        # As bytes: a str goes through the IDNA codec, whose import costs 1 ms; hosts are ASCII.
        return Connection(self._backend.connect_tcp(host.encode("ascii"), *args, **options))

    def connect_unix_socket(self, *args: Any, **options: Any) -> Connection:
        return Connection(self._backend.connect_unix_socket(*args, **options))

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


class AsyncBackend:
    """httpcore's network backend for the running loop, its connections wrapped."""

    def __init__(self, core: Any, library: str) -> None:
        self._backend = core.TrioBackend() if library == "trio" else core.AnyIOBackend()
        self._loses_cancellation = library == "asyncio" and sys.version_info < (3, 11)

    async def connect_tcp(self, *args: Any, **options: Any) -> AsyncConnection:
        connecting = self._backend.connect_tcp(*args, **options)
        if self._loses_cancellation:
            connecting = _connected(connecting)
        return AsyncConnection(await connecting)

    async def connect_unix_socket(self, *args: Any, **options: Any) -> AsyncConnection:
        return AsyncConnection(await self._backend.connect_unix_socket(*args, **options))

    async def sleep(self, seconds: float) -> None:
        await self._backend.sleep(seconds)


async def _connected(connecting: Coroutine[Any, Any, Any]) -> Any:
    """Return the result of `connecting`, but never lose a cancellation.

    Before Python 3.11, anyio's task group may swallow it, and the call would continue.
    """
    import asyncio

    task = asyncio.ensure_future(connecting)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled() and task.exception() is None:
            await task.result().aclose()
        raise


class Connection(Door):
    """A connection of the sync pool."""

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self._stream = stream
        self._process = os.getpid()
        self.get_extra_info = stream.get_extra_info

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.cut(self.take() or self._stream.read(max_bytes, timeout=self.limited(timeout)))

    def read_body(self, timeout: float | None) -> bytes:
        """Return the next bytes, past the library; none at the end of the connection."""
        content: bytes = self.take() or self._stream.read(PIECE, timeout=self.limited(timeout))
        return content

    def write(self, content: bytes, timeout: float | None = None) -> None:
        self.expect_head()
        self._stream.write(content, timeout=timeout)

    def close(self) -> None:
        """Close at once, and wake another thread that reads: it would wait for a closed socket."""
        self.closed = True
        hang_up(self.get_extra_info("socket"), self._process)
        self._stream.close()

    def start_tls(self, *args: Any, **options: Any) -> Connection:
        return Connection(self._stream.start_tls(*args, **options))


class AsyncConnection(Door):
    """A connection of an async pool."""

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self._stream = stream

    def get_extra_info(self, name: str) -> Any:
        if self.closed and name == "is_readable":
            return True  # as if the server had closed it, so that the pool does not reuse it
        return self._stream.get_extra_info(name)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        held = self.take()
        return self.cut(held or await self._stream.read(max_bytes, timeout=timeout))

    async def read_body(self, timeout: float | None) -> bytes:
        """Return the next bytes, past the library; none at the end of the connection."""
        content: bytes = self.take() or await self._stream.read(PIECE, timeout=timeout)
        return content

    async def write(self, content: bytes, timeout: float | None = None) -> None:
        self.expect_head()
        await self._stream.write(content, timeout=timeout)

    async def aclose(self) -> None:
        self.closed = True
        await self._stream.aclose()

    async def start_tls(self, *args: Any, **options: Any) -> AsyncConnection:
        return AsyncConnection(await self._stream.start_tls(*args, **options))
