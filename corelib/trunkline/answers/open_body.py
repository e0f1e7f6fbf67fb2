"""Responses whose body is still on the wire, from `with_streaming_response`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from trunkline.answers.deadlines import AsyncInTime, in_time, took
from trunkline.answers.failures import decode_response, invalid, too_late
from trunkline.errors import APIConnectionError
from trunkline.flow import Flow, Now, Read, TimedOut, Within
from trunkline.wire.content_encoding import content_decoder
from trunkline.wire.inflating import ContentEncodingError
from trunkline.wire.push import AsyncPushed, Chunks, Lines, Ready, Text, pushed

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from trunkline.client import AsyncOpenAI, OpenAI
    from trunkline.http import Response
    from trunkline.operations.endpoint import Invocation
    from trunkline.uploads.sources import Content

from trunkline.answers.raw import Head, Readable, Results, write_to_file

T = TypeVar("T")
U = TypeVar("U")


class _Opened(Head, Generic[T]):
    """An open body, which another response may continue."""

    _results: Results[T]
    _begun: Response | None = None
    """The response of which bytes have been delivered, or read in vain."""

    def _begin(self, response: Response) -> None:
        """Note that its body is being read. Raises RuntimeError if some of it may be missing."""
        if self._begun is response and response.content is None:
            raise RuntimeError(
                "the body has been read, at least in part: keep what you get, or call read() first"
            )
        self._begun = response

    def _continue(self, response: Response) -> None:
        """Take another response instead."""
        self.http_response = self._results.response = response


class APIResponse(_Opened[T], Readable):
    """A response of a sync client, whose body is still on the wire."""

    def __init__(self, client: OpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._results: Results[T] = Results(client, response, invocation)

    def read(self) -> bytes:
        """Read the whole body and return it decoded."""
        content = self._client.driver.run(_reading(self))
        _end_taps(self.http_response)
        return content

    @overload
    def parse(self) -> T: ...
    @overload
    def parse(self, *, to: type[U]) -> U: ...
    def parse(self, *, to: Any = None) -> Any:
        """Return the result of the operation, or the body as the type `to`.

        Raises APIResponseValidationError.
        """
        if self._invocation.event is None:
            self._client.driver.run(_reading(self))
        return self._results.of(to)

    def text(self) -> str:
        return self.read().decode(self.http_response.encoding, "replace")

    def json(self) -> Any:
        """Return the body decoded as JSON. Raises APIResponseValidationError."""
        self.read()
        return decode_response(self.http_response)

    def _pieces(self) -> Iterator[bytes]:
        content = self.http_response.content
        if content is not None:
            return iter((content,) if content else ())
        if self.http_response.taps is None:
            return self._decoded(self.http_response)
        from trunkline.answers.tapped_bytes import tapped

        return tapped(self, self._decoded)

    def _decoded(self, response: Response) -> Iterator[bytes]:
        return pushed(in_time(response, self._client.driver.clock), _Decoded(self, response))

    def upload_content(self) -> bytes | Content:
        """Return the body if already read, else a one-shot source that streams it."""
        from trunkline.uploads.sources import Content

        if self.http_response.content is not None:
            return self.http_response.content
        return Content(self._pieces, self._length, replayable=False)

    def close(self) -> None:
        """Free the connection; the stream that `parse` has returned ends."""
        self.http_response.close()


class AsyncAPIResponse(_Opened[T]):
    """A response of an async client, whose body is still on the wire."""

    def __init__(self, client: AsyncOpenAI, response: Response, invocation: Invocation) -> None:
        super().__init__(response)
        self._client = client
        self._invocation = invocation
        self._results: Results[T] = Results(client, response, invocation)

    async def read(self) -> bytes:
        """Read the whole body and return it decoded."""
        content = await self._client.driver.run(_reading(self))
        _end_taps(self.http_response)
        return content

    @overload
    async def parse(self) -> T: ...
    @overload
    async def parse(self, *, to: type[U]) -> U: ...
    async def parse(self, *, to: Any = None) -> Any:
        """Return the result of the operation, or the body as the type `to`.

        Raises APIResponseValidationError.
        """
        if self._invocation.event is None:
            await self._client.driver.run(_reading(self))
        return self._results.of(to)

    async def text(self) -> str:
        return (await self.read()).decode(self.http_response.encoding, "replace")

    async def json(self) -> Any:
        """Return the body decoded as JSON. Raises APIResponseValidationError."""
        await self.read()
        return decode_response(self.http_response)

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the decoded body in pieces as they arrive, or in chunks of `chunk_size` bytes."""
        pieces = self._pieces()
        return pieces if chunk_size is None else AsyncPushed(pieces, Chunks(chunk_size))

    def _pieces(self) -> AsyncIterator[bytes]:
        content = self.http_response.content
        if content is not None:
            return Ready((content,) if content else ())
        if self.http_response.taps is None:
            return self._decoded(self.http_response)
        from trunkline.answers.tapped_bytes import AsyncTapped

        return AsyncTapped(self, self._decoded)

    def _decoded(self, response: Response) -> AsyncIterator[bytes]:
        arriving = AsyncInTime(response, self._client.driver.transport.loop())
        return AsyncPushed(arriving, _Decoded(self, response))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Yield the decoded body as text; `chunk_size` counts bytes."""
        return AsyncPushed(self.iter_bytes(chunk_size), Text(self.http_response.encoding))

    def iter_lines(self) -> AsyncIterator[str]:
        """Yield the lines of the body, without their line ends."""
        return AsyncPushed(self.iter_bytes(), Lines(self.http_response.encoding))

    async def stream_to_file(
        self, file: str | PathLike[str], *, chunk_size: int | None = None
    ) -> None:
        """Write the body to a file as it arrives, in threads."""
        loop = self._client.driver.transport.loop()
        await write_to_file(file, self.iter_bytes(chunk_size), loop)

    def upload_content(self) -> bytes | Content:
        """Return the body if already read, else a one-shot source that streams it."""
        from trunkline.uploads.sources import Content

        if self.http_response.content is not None:
            return self.http_response.content
        return Content(self._pieces, self._length, replayable=False, awaited=True)

    async def close(self) -> None:
        """Free the connection; the stream that `parse` has returned ends."""
        await self._client.driver.transport.loop().shield(self.http_response.aclose)


class _Decoded:
    """Push decoder that undoes the content encoding. Raises APIResponseValidationError."""

    def __init__(self, opened: _Opened[Any], response: Response) -> None:
        self._opened: Any = opened
        self._response = response
        try:
            self._decoder = content_decoder(response.headers.get("content-encoding"))
        except ContentEncodingError as error:
            raise invalid(str(error), response, error) from error

    def _begin(self) -> None:
        if self._opened is not None:
            self._opened._begin(self._response)
            self._opened = None

    def push(self, piece: bytes) -> Iterable[bytes]:
        if self._opened is not None:
            self._begin()
        if self._decoder is None:
            yield piece
            return
        try:
            yield from filter(None, self._decoder.push(piece))
        except ContentEncodingError as error:
            raise invalid(str(error), self._response, error) from error

    def finish(self) -> Iterable[bytes]:
        """Return the last bytes. Raises APIResponseValidationError if the body is truncated."""
        self._begin()
        self._response.ended = True
        try:
            left = b"" if self._decoder is None else self._decoder.finish()
            return [left] if left else []
        except ContentEncodingError as error:
            raise invalid(str(error), self._response, error) from error


class ResponseManager(Generic[T]):
    """Context manager that sends the request on entry, and closes the response on exit."""

    def __init__(self, client: OpenAI, invocation: Invocation) -> None:
        self._client = client
        self._invocation = invocation

    def __enter__(self) -> APIResponse[T]:
        client, receive = self._client, partial(APIResponse[T], self._client)
        exchange = client.pipeline.exchange(self._invocation, receive, open_body=True)
        self._response: APIResponse[T] = client.driver.run(exchange)
        return self._response

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._response.close()


class AsyncResponseManager(Generic[T]):
    """Async context manager that sends the request on entry, and closes the response on exit."""

    def __init__(self, client: AsyncOpenAI, invocation: Invocation) -> None:
        self._client = client
        self._invocation = invocation

    async def __aenter__(self) -> AsyncAPIResponse[T]:
        client, receive = self._client, partial(AsyncAPIResponse[T], self._client)
        exchange = client.pipeline.exchange(self._invocation, receive, open_body=True)
        self._response: AsyncAPIResponse[T] = await client.driver.run(exchange)
        return self._response

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._response.close()


def _end_taps(response: Response) -> None:
    if response.taps is not None:
        response.taps.end("complete")


def _reading(opened: Any) -> Flow[bytes]:
    """Read the body to its end, within the time left of `Timeout.total`.

    A layer may continue one that has failed with another response, which is read instead.
    """
    while True:
        response: Response = opened.http_response
        opened._begin(response)
        try:
            return (yield from _in_time(response))
        except Exception as error:  # a layer may continue after any
            made = yield from _continued(response, error)
            if made is None:
                raise
        except BaseException as error:
            _settle(response, error)
            raise
        opened._continue(made)


def _continued(response: Response, error: Exception) -> Flow[Response | None]:
    """Return the response that takes the place of one that has failed; None ends its taps."""
    if response.taps is None:
        return None
    from trunkline.answers.resuming import resumption

    flow = resumption(response.taps, error)
    try:
        made = None if flow is None else (yield from flow)
    except BaseException as failure:
        _settle(response, failure)
        raise
    if made is None:
        _settle(response, error)
    return made


def _settle(response: Response, error: BaseException) -> None:
    if response.taps is not None:
        response.taps.settle(error)


def _in_time(response: Response) -> Flow[bytes]:
    try:
        if response.deadline is None:
            return (yield from Read(response))
        left = response.deadline - (yield from Now())
        # `Within` takes a flow, and iter() of an effect is one.
        return (yield from Within(left, iter(Read(response))))
    except TimedOut:
        # Raised below, because `elapsed` is set for both kinds of error.
        error: APIConnectionError = too_late(response.request)
    except APIConnectionError as failed:
        error = failed
    took(error, response, (yield from Now()))
    raise error
