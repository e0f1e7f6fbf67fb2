"""Responses as they are: `with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.codec import decode_response
from trunkline.errors import APIConnectionError, APIResponseValidationError, too_late
from trunkline.flow import Flow, Now, Read, TimedOut, Timeout
from trunkline.waiting import AsyncInTime, in_time, took
from trunkline.wire.content_encoding import ContentEncodingError, content_decoder
from trunkline.wire.push import AsyncPushed, Chunks, Lines, Ready, Text, pushed

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.contents import Content
    from trunkline.endpoint import Invocation
    from trunkline.http import Headers, Request, Response
    from trunkline.transport import Loop

T = TypeVar("T")


class Head:
    """What is known of a response without its body."""

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
    def url(self) -> str:
        return str(self.http_response.request.url)

    @property
    def http_version(self) -> str:
        return self.http_response.http_version

    @property
    def request_id(self) -> str | None:
        """The server's name for this exchange."""
        return self.http_response.request_id

    @property
    def retries_taken(self) -> int:
        """How many attempts failed before this response."""
        return self.http_response.request.attempt - 1

    @property
    def upload_name(self) -> str:
        """What the body is called when it is uploaded again: by its route and content type."""
        import mimetypes

        name = self.http_response.request.url.path.rstrip("/").rpartition("/")[2] or "response"
        media_type = (self.upload_type or "").partition(";")[0].strip()
        extension = mimetypes.guess_extension(media_type)
        return name if "." in name else f"{name}{extension or ''}"

    @property
    def upload_type(self) -> str | None:
        """The content type that the server gave."""
        found: str | None = self.headers.get("content-type")
        return found

    @property
    def _length(self) -> int | None:
        """Of the body as it is read; None when the head does not say."""
        headers = self.headers
        told: str = headers.get("content-length", "")
        plain = "content-encoding" not in headers and "transfer-encoding" not in headers
        return int(told) if plain and told.isdecimal() else None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.request_id}>"


class Whole(Head):
    """A response whose body has been read."""

    @property
    def content(self) -> bytes:
        """The body, decoded; empty while it streams."""
        return self.http_response.content or b""

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as JSON. Raises APIResponseValidationError."""
        return decode_response(self.http_response)

    def upload_content(self) -> bytes:
        """The body, to be uploaded again. Raises TypeError while it streams."""
        if self.http_response.content is None:
            raise TypeError("the body of this response streams: it is no file")
        return self.content


class RawResponse(Whole, Generic[T]):
    """A response with its whole body; `parse` gives what the plain call would have given."""

    def __init__(self, response: Response, parse: Callable[[], T]) -> None:
        super().__init__(response)
        self._parse = parse

    def parse(self) -> T:
        """The operation's result. Raises APIResponseValidationError."""
        return self._parse()


class Readable:
    """The ways to read a body that gives its pieces, blocking."""

    def _pieces(self) -> Iterator[bytes]:
        raise NotImplementedError  # abstract: what has a body answers

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body, decoded, in pieces as they arrive, or in chunks of that many bytes."""
        pieces = self._pieces()
        return pieces if chunk_size is None else pushed(pieces, Chunks(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The same as text; `chunk_size` counts bytes."""
        return pushed(self.iter_bytes(chunk_size), Text())

    def iter_lines(self) -> Iterator[str]:
        """The body's lines, without their ends."""
        return pushed(self._pieces(), Lines())

    def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it arrives."""
        pieces = self.iter_bytes(chunk_size)
        with open(file, "wb") as opened:
            opened.writelines(pieces)


async def write_to_file(
    file: str | PathLike[str], pieces: AsyncIterator[bytes], loop: Loop
) -> None:
    """Write pieces to a file, in threads."""
    opened: Any = await loop.in_thread(partial(open, file, "wb"))
    try:
        async for piece in pieces:
            await loop.in_thread(partial(opened.write, piece))
        await loop.in_thread(opened.flush)
    finally:
        # In a thread, as it would wait for one that was left alone while it writes.
        await loop.shield(partial(loop.in_thread, opened.close))


class APIResponse(Head, Readable, Generic[T]):
    """A response whose body is still on the wire, of a sync client."""

    def __init__(self, client: OpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._parsed: Any = None

    def read(self) -> bytes:
        """The whole body, decoded."""
        return self._client.driver.run(_reading(self.http_response))

    def parse(self) -> T:
        """The operation's result. Raises APIResponseValidationError."""
        if self._invocation.event is None:
            self.read()
        result: T = self._client.result(self.http_response, self._invocation)
        self._parsed = result
        return result

    def text(self) -> str:
        return self.read().decode("utf-8", "replace")

    def json(self) -> Any:
        """The body as JSON. Raises APIResponseValidationError."""
        self.read()
        return decode_response(self.http_response)

    def _pieces(self) -> Iterator[bytes]:
        content = self.http_response.content
        if content is not None:
            return iter((content,) if content else ())
        pieces = in_time(self.http_response, self._client.driver.clock)
        return pushed(pieces, _Decoded(self.http_response))

    def upload_content(self) -> bytes | Content:
        """The body, if it was read; else it goes from here to there, once."""
        from trunkline.contents import Content

        if self.http_response.content is not None:
            return self.http_response.content
        return Content(self._pieces, self._length, replayable=False)

    def close(self) -> None:
        """Free the connection; a stream that was parsed of it is closed as well."""
        if self._invocation.event is not None and self._parsed is not None:
            self._parsed.close()
        stream: Any = self.http_response.stream
        if stream is not None:
            stream.close()


class AsyncAPIResponse(Head, Generic[T]):
    """A response whose body is still on the wire, of an async client."""

    def __init__(self, client: AsyncOpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._parsed: Any = None

    async def read(self) -> bytes:
        """The whole body, decoded."""
        return await self._client.driver.run(_reading(self.http_response))

    async def parse(self) -> T:
        """The operation's result. Raises APIResponseValidationError."""
        if self._invocation.event is None:
            await self.read()
        result: T = self._client.result(self.http_response, self._invocation)
        self._parsed = result
        return result

    async def text(self) -> str:
        return (await self.read()).decode("utf-8", "replace")

    async def json(self) -> Any:
        """The body as JSON. Raises APIResponseValidationError."""
        await self.read()
        return decode_response(self.http_response)

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body, decoded, in pieces as they arrive, or in chunks of that many bytes."""
        pieces = self._pieces()
        return pieces if chunk_size is None else AsyncPushed(pieces, Chunks(chunk_size))

    def _pieces(self) -> AsyncIterator[bytes]:
        content = self.http_response.content
        if content is not None:
            return Ready((content,) if content else ())
        pieces = AsyncInTime(self.http_response, self._client.driver.transport.loop())
        return AsyncPushed(pieces, _Decoded(self.http_response))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The same as text; `chunk_size` counts bytes."""
        return AsyncPushed(self.iter_bytes(chunk_size), Text())

    def iter_lines(self) -> AsyncIterator[str]:
        """The body's lines, without their ends."""
        return AsyncPushed(self.iter_bytes(), Lines())

    async def stream_to_file(
        self, file: str | PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file as it arrives, in threads."""
        loop = self._client.driver.transport.loop()
        await write_to_file(file, self.iter_bytes(chunk_size), loop)

    def upload_content(self) -> bytes | Content:
        """The body, if it was read; else it goes from here to there, once."""
        from trunkline.contents import Content

        if self.http_response.content is not None:
            return self.http_response.content
        return Content(self._pieces, self._length, replayable=False, awaited=True)

    async def close(self) -> None:
        """Free the connection; a stream that was parsed of it is closed as well."""
        if self._invocation.event is not None and self._parsed is not None:
            await self._parsed.close()
        stream: Any = self.http_response.stream
        if stream is not None:
            await self._client.driver.transport.loop().shield(stream.aclose)


class _Decoded:
    """Pieces with their content encoding undone. Raises APIResponseValidationError."""

    def __init__(self, response: Response) -> None:
        self._response = response
        try:
            self._decoder = content_decoder(response.headers.get("content-encoding"))
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), response) from error

    def push(self, piece: bytes) -> Iterable[bytes]:
        if self._decoder is None:
            yield piece
            return
        try:
            yield from self._decoder.push(piece)
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), self._response) from error

    def finish(self) -> Iterable[bytes]:
        """The body is over: it must not have been cut."""
        try:
            left = b"" if self._decoder is None else self._decoder.finish()
            return [left] if left else []
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), self._response) from error


class ResponseManager(Generic[T]):
    """Sends on entering, closes the response on leaving."""

    def __init__(self, client: OpenAI, invocation: Invocation) -> None:
        self._client = client
        self._invocation = invocation

    def __enter__(self) -> APIResponse[T]:
        client = self._client
        request = client.pipeline.prepare(self._invocation).evolve(streamed=True)
        response = client.driver.run(client.pipeline.call(request))
        self._response: APIResponse[T] = APIResponse(client, response, self._invocation)
        return self._response

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._response.close()


class AsyncResponseManager(Generic[T]):
    """Sends on entering, closes the response on leaving."""

    def __init__(self, client: AsyncOpenAI, invocation: Invocation) -> None:
        self._client = client
        self._invocation = invocation

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        client = self._client
        request = client.pipeline.prepare(self._invocation).evolve(streamed=True)
        response = await client.driver.run(client.pipeline.call(request))
        self._response: AsyncAPIResponse[T] = AsyncAPIResponse(client, response, self._invocation)
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._response.close()


def _reading(response: Response) -> Flow[bytes]:
    """The body, read to its end within what is left of `Timeout.total`."""
    try:
        if response.deadline is None:
            return (yield from Read(response))
        left = response.deadline - (yield from Now())
        return (yield from Timeout(left, iter(Read(response))))
    except TimedOut as late:
        error: APIConnectionError = too_late(response.request)
        error.__cause__ = late
    except APIConnectionError as failed:
        error = failed
    took(error, response, (yield from Now()))
    raise error
