"""Responses as they are: `with_raw_response` and `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from trunkline.codec import decode_response
from trunkline.errors import APIResponseValidationError
from trunkline.flow import Read
from trunkline.wire.content_encoding import ContentEncodingError, content_decoder

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.http import Headers, Request, Response
    from trunkline.operation import Invocation

T = TypeVar("T")


class _Head:
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

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.request_id}>"


class RawResponse(_Head, Generic[T]):
    """A response with its whole body; `parse` gives what the plain call would have given."""

    def __init__(self, response: Response, parse: Callable[[], T]) -> None:
        super().__init__(response)
        self._parse = parse

    def parse(self) -> T:
        """The operation's result. Raises APIResponseValidationError."""
        return self._parse()

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


class APIResponse(_Head, Generic[T]):
    """A response whose body is still on the wire, of a sync client."""

    def __init__(self, client: OpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._parsed: Any = None

    def read(self) -> bytes:
        """The whole body, decoded."""
        content: bytes = self._client.driver.run(_reading(self.http_response))
        return content

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

    def iter_bytes(self) -> Iterator[bytes]:
        """The body's pieces, decoded, as they arrive."""
        stream: Any = self.http_response.stream
        decoded = _Decoded(self.http_response)
        for piece in stream.iter_bytes():
            yield from decoded.push(piece)
        decoded.finish()

    def iter_lines(self) -> Iterator[str]:
        """The body's lines, without their ends."""
        import codecs

        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        rest: list[str] = []
        for piece in self.iter_bytes():
            *lines, last = decoder.decode(piece).split("\n")
            for line in lines:
                yield "".join([*rest, line]).removesuffix("\r")
                rest.clear()
            rest.append(last)
        rest.append(decoder.decode(b"", final=True))
        if any(rest):
            yield "".join(rest)

    def stream_to_file(self, path: str | PathLike[str]) -> None:
        """Write the body to a file as it arrives."""
        with open(path, "wb") as file:
            file.writelines(self.iter_bytes())

    def close(self) -> None:
        """Free the connection; a stream that was parsed of it is closed as well."""
        if self._invocation.event is not None and self._parsed is not None:
            self._parsed.close()
        stream: Any = self.http_response.stream
        if stream is not None:
            stream.close()


class AsyncAPIResponse(_Head, Generic[T]):
    """A response whose body is still on the wire, of an async client."""

    def __init__(self, client: AsyncOpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._parsed: Any = None

    async def read(self) -> bytes:
        """The whole body, decoded."""
        content: bytes = await self._client.driver.run(_reading(self.http_response))
        return content

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

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body's pieces, decoded, as they arrive."""
        return _DecodedPieces(self.http_response)

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

    def push(self, piece: bytes) -> Iterator[bytes]:
        if self._decoder is None:
            yield piece
            return
        try:
            yield from self._decoder.push(piece)
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), self._response) from error

    def finish(self) -> None:
        """The body is over: it must not have been cut."""
        try:
            if self._decoder is not None:
                self._decoder.finish()
        except ContentEncodingError as error:
            raise APIResponseValidationError(str(error), self._response) from error


class _DecodedPieces:
    """The pieces of an async body with their content encoding undone."""

    def __init__(self, response: Response) -> None:
        stream: Any = response.stream
        self._pieces: AsyncIterator[bytes] = stream.iter_bytes()
        self._decoded = _Decoded(response)
        self._ready: Iterator[bytes] = iter(())

    def __aiter__(self) -> _DecodedPieces:
        return self

    async def __anext__(self) -> bytes:
        while (piece := next(self._ready, None)) is None:
            try:
                raw = await self._pieces.__anext__()
            except StopAsyncIteration:
                self._decoded.finish()
                raise
            self._ready = self._decoded.push(raw)
        return piece


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


def _reading(response: Response) -> Any:
    return (yield from Read(response))
