"""Streams as JSON lines in bytes, for servers that pass them on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator


class ReadableStream:
    """An iterator over the events of a stream as JSON lines. It closes the stream when it is freed.

    Servers call `close` when the client has left.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> ReadableStream:
        return self

    def __next__(self) -> bytes:
        line: bytes = self._stream._line()
        return line

    def close(self) -> None:
        """End the stream, and with it the call."""
        self._stream.close()

    def __del__(self) -> None:
        self.close()


class AsyncReadableStream:
    """An async iterator over the events of a stream as JSON lines."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._lines = _lines(stream)

    def __aiter__(self) -> AsyncReadableStream:
        return self

    async def __anext__(self) -> bytes:
        return await self._lines.__anext__()

    async def aclose(self) -> None:
        """End the stream, and with it the call."""
        await self._lines.aclose()
        await self._stream.close()


# An async generator, because event loops close one that is abandoned. Servers abandon it if the
# client leaves while they send.
async def _lines(stream: Any) -> AsyncGenerator[bytes, None]:
    try:
        while True:
            try:
                line: bytes = await stream._line()
            except StopAsyncIteration:
                return
            yield line
    finally:
        await stream.close()
