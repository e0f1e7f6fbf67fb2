"""Responses that are not JSON: audio, images, archives, files."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING

from trunkline.answers.raw import Readable, Whole, write_to_file
from trunkline.wire.push import Ready

if TYPE_CHECKING:
    from os import PathLike

    from trunkline.http import Response
    from trunkline.transport import Loop


class BinaryContent(Whole, Readable):
    """A body that has been read, in several forms.

    Methods whose names begin with ``a`` are for async code. For a large body, prefer
    ``with_streaming_response``, which does not hold it in memory.
    """

    def __init__(self, response: Response, loop: Callable[[], Loop] | None = None) -> None:
        super().__init__(response)
        self._loop = loop

    @property
    def response(self) -> Response:
        return self.http_response

    @property
    def encoding(self) -> str:
        """The character set of `text`."""
        return self.http_response.encoding

    @property
    def charset_encoding(self) -> str | None:
        """The character set that the content type names, or None."""
        return self.http_response.charset_encoding

    def read(self) -> bytes:
        return self.content

    def _pieces(self) -> Iterator[bytes]:
        return iter((self.content,) if self.content else ())

    def write_to_file(self, file: str | PathLike[str]) -> None:
        """Write the body to a file, replacing its content."""
        self.stream_to_file(file)

    def close(self) -> None:
        """Do nothing: the body has been read, and its connection is free."""

    async def aread(self) -> bytes:
        return self.content

    # The body is in memory, so that the blocking iterators do not block.
    def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        return Ready(self.iter_bytes(chunk_size))

    def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        return Ready(self.iter_text(chunk_size))

    def aiter_lines(self) -> AsyncIterator[str]:
        return Ready(self.iter_lines())

    async def astream_to_file(
        self, file: str | PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file; in threads, if the client is async."""
        if self._loop is None:  # the result of a sync client, used in a coroutine
            self.stream_to_file(file, chunk_size=chunk_size)
        else:
            await write_to_file(file, self.aiter_bytes(chunk_size), self._loop())

    async def aclose(self) -> None:
        """Do nothing, like `close`."""


HttpxBinaryResponseContent = BinaryContent
"""openai-python's name for `BinaryContent`."""
