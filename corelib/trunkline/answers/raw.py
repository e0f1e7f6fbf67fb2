"""Responses of `with_raw_response`, and base classes for those of `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from trunkline.answers.failures import decode_response
from trunkline.wire.push import Chunks, Lines, Text, pushed

if TYPE_CHECKING:
    from datetime import timedelta
    from os import PathLike

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.http import URL, Headers, Request, Response
    from trunkline.operations.endpoint import Invocation
    from trunkline.transport import Loop

T = TypeVar("T")
U = TypeVar("U")


class Head:
    """A response without its body."""

    def __init__(self, response: Response) -> None:
        self.http_response = response

    @property
    def status_code(self) -> int:
        return self.http_response.status

    @property
    def headers(self) -> Headers:
        return self.http_response.headers

    @property
    def http_request(self) -> Request:
        return self.http_response.request

    @property
    def method(self) -> str:
        return self.http_response.request.method

    @property
    def url(self) -> URL:
        return self.http_response.request.url

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def is_closed(self) -> bool:
        """Whether the body has been read or its connection was freed."""
        return self.http_response.is_closed

    @property
    def elapsed(self) -> timedelta:
        """The time until the head of the response arrived; with that of a body that was read."""
        return self.http_response.elapsed

    @property
    def request_id(self) -> str | None:
        """The server's identifier of this exchange."""
        return self.http_response.request_id

    @property
    def retries_taken(self) -> int:
        """The number of attempts that failed before this response."""
        return self.http_response.request.attempt - 1

    @property
    def upload_name(self) -> str:
        """The file name for an upload of the body, from its route and content type."""
        import mimetypes

        name = self.http_response.request.url.path.rstrip("/").rpartition("/")[2] or "response"
        media_type = (self.upload_type or "").partition(";")[0].strip()
        extension = mimetypes.guess_extension(media_type)
        return name if "." in name else f"{name}{extension or ''}"

    @property
    def upload_type(self) -> str | None:
        """The content type from the server."""
        found: str | None = self.headers.get("content-type")
        return found

    @property
    def _length(self) -> int | None:
        """The length of the decoded body in bytes; None if the headers do not say."""
        headers = self.headers
        # With a content encoding, Content-Length counts the encoded bytes. With a
        # Transfer-Encoding it does not count at all (RFC 9112, section 6.3).
        told: str = headers.get("content-length", "")
        plain = "content-encoding" not in headers and "transfer-encoding" not in headers
        return int(told) if plain and told.isdecimal() else None

    def __repr__(self) -> str:
        facts = (self.status_code, self.http_request.operation, self.request_id)
        return f"<{' '.join([type(self).__name__, *(str(fact) for fact in facts if fact)])}>"


class Whole(Head):
    """A response whose body has been read."""

    @property
    def content(self) -> bytes:
        """The decoded body; empty while it streams."""
        return self.http_response.content or b""

    @property
    def text(self) -> str:
        return self.content.decode(self.http_response.encoding, "replace")

    def json(self) -> Any:
        """Return the body decoded as JSON. Raises APIResponseValidationError."""
        return decode_response(self.http_response)

    def upload_content(self) -> bytes:
        """Return the body for an upload. Raises TypeError while it streams."""
        if self.http_response.content is None:
            raise TypeError("a streaming response is not a file: use with_streaming_response")
        return self.content


class Results(Generic[T]):
    """The results of `parse`: one for each type that it is asked for."""

    def __init__(
        self, client: OpenAI | AsyncOpenAI, response: Response, invocation: Invocation
    ) -> None:
        self._client = client
        self.response = response
        self._invocation = invocation
        self._made: dict[Any, Any] = {}

    def of(self, kind: Any) -> Any:
        """Return the body as `kind`; None means the result of the operation."""
        if kind not in self._made:
            try:
                self._made[kind] = self._make(kind)
            except Exception as error:
                if self.response.taps is not None:
                    self.response.taps.end("failed", error)
                raise
        made = self._made[kind]
        if self.response.taps is not None and self.response.content is not None:
            self.response.taps.end("complete", result=made)
        return made

    def _make(self, kind: Any) -> Any:
        if kind is None:
            return self._client.result(self.response, self._invocation)
        from trunkline.operations.endpoint import ResultKind
        from trunkline.operations.routes import result_of

        returns, result = result_of(kind)
        if returns is not kind:  # the response of another library
            return returns(self.response)
        if result is ResultKind.PAGE:
            asked = self._invocation
            route = asked.route.evolve(result=result)
            return self._client.result(self.response, asked.evolve(returns=kind, route=route))
        return self._client.pipeline.parse(self.response, kind)


class RawResponse(Whole, Generic[T]):
    """A response with its whole body. `parse` returns the result of the plain call."""

    def __init__(
        self, client: OpenAI | AsyncOpenAI, response: Response, invocation: Invocation
    ) -> None:
        super().__init__(response)
        self._results: Results[T] = Results(client, response, invocation)
        if response.content is None:
            self._results.of(None)  # created now, so that a stream warns if it is never read

    @overload
    def parse(self) -> T: ...
    @overload
    def parse(self, *, to: type[U]) -> U: ...
    def parse(self, *, to: Any = None) -> Any:
        """Return the result of the operation, or the body as the type `to`.

        Raises APIResponseValidationError.
        """
        return self._results.of(to)


class Readable:
    """Methods that read a body from an iterator of pieces, blocking."""

    if TYPE_CHECKING:
        http_response: Response

    def _pieces(self) -> Iterator[bytes]:
        raise NotImplementedError  # abstract: each subclass has its own body

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the decoded body in pieces as they arrive, or in chunks of `chunk_size` bytes."""
        pieces = self._pieces()
        return pieces if chunk_size is None else pushed(pieces, Chunks(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Yield the decoded body as text; `chunk_size` counts bytes."""
        return pushed(self.iter_bytes(chunk_size), Text(self.http_response.encoding))

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of the body, without their line ends."""
        return pushed(self._pieces(), Lines(self.http_response.encoding))

    def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it arrives."""
        # Before the file is opened, so that a wrong chunk_size does not empty an existing file.
        pieces = self.iter_bytes(chunk_size)
        with open(file, "wb") as opened:
            opened.writelines(pieces)


async def write_to_file(
    file: str | PathLike[str], pieces: AsyncIterator[bytes], loop: Loop
) -> None:
    """Write pieces to a file as they arrive, in threads."""
    opened: Any = await loop.in_thread(partial(open, file, "wb"))
    try:
        async for piece in pieces:
            await loop.in_thread(partial(opened.write, piece))
        await loop.in_thread(opened.flush)
    finally:
        # In a thread too: after a cancellation, close() waits for the thread that still writes.
        await loop.shield(partial(loop.in_thread, opened.close))
