"""A call of the engine, as steps for any driver: a connection, an exchange, the body's pieces."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, TypeVar

from trunkline.errors import APIConnectionError, APITimeoutError, OpenAIError
from trunkline.http import Response
from trunkline_transports.http1.answer import Answer
from trunkline_transports.native.connection import Connection, is_stream, seconds_kept
from trunkline_transports.native.failures import FAILURES, failure
from trunkline_transports.native.opening import Opener
from trunkline_transports.phases import broken, client_was_closed, is_of_tls, was_closed
from trunkline_transports.proxies import proxy_of

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout
    from trunkline_transports.native.steps import Limit, Steps, Wait
    from trunkline_transports.pooling.decisions import Slot
    from trunkline_transports.pooling.gates import AnyGate


T = TypeVar("T")


class Engine:
    """Makes the steps of calls for one configuration."""

    def __init__(self, network: Network, name: str, *, eager: bool) -> None:
        proxy = proxy_of(network, name, ("http", "https", "socks5"))
        self._opener = Opener(network, proxy, eager=eager)

    def key(self, request: Request) -> Hashable:
        """The part of the URL that a connection must share to carry this request."""
        url = request.url
        return url.scheme, url.host, url.port

    def call(
        self,
        slot: Slot[Connection],
        request: Request,
        timeout: Timeout,
        limit: Limit,
        on_close: Callable[[int], object] | None = None,
    ) -> Steps[Answer]:
        """Send the request over the slot's connection, or a new one, and read the head.

        A new one calls `on_close` with its descriptor before it is closed.
        Raises APIConnectionError, APITimeoutError; OpenAIError for what is not HTTP/1.1.
        """
        answer = Answer(request.method, upgrade="upgrade" in request.headers)
        connection = slot.connection
        try:
            if connection is not None and connection.is_stale():
                connection.close()
                connection = None
            if connection is None:
                connection = yield from self._opener.open(request, timeout, limit, on_close)
                slot.connection = connection
                if not slot.granted:  # the pool was closed meanwhile, without this connection
                    raise ConnectionAbortedError
            yield from connection.exchange(request, timeout, limit, answer)
        except FAILURES as error:
            if not slot.granted:
                raise client_was_closed(request, limit.phase) from error
            raised = failure(error, request, limit.phase)
            # Not if it is late, or if what came was a record that is broken.
            closed = not isinstance(raised, APITimeoutError) and not is_of_tls(error)
            if connection is not None and connection.used and not answer.has_begun and closed:
                raised.stale_connection = True
            raise raised from error
        return answer


class Reading:
    """The body of a response as it arrives. It holds its slot until the body is complete.

    Raises APIConnectionError if the pool was closed after the head had come.
    """

    __slots__ = ("_answer", "_closed", "_connection", "_owner", "_request", "_slot", "readable")

    def __init__(
        self, owner: AnyGate[Connection], slot: Slot[Connection], answer: Answer, request: Request
    ) -> None:
        connection = slot.connection
        if connection is None:  # another thread has just closed the pool, which took it
            raise client_was_closed(request, "headers")
        self._answer = answer
        self._closed = False
        self._connection = connection
        self._owner = owner
        self._request = request
        self._slot: Slot[Connection] | None = slot
        self.readable: Wait = connection.wire.readable
        """The event to wait for before an attempt."""
        if answer.done and answer.tunnel is None:
            self._free()

    @property
    def is_held(self) -> bool:
        """Whether the connection is still in use."""
        return self._slot is not None

    def response(self, stream: Any) -> Response:
        """The response whose body is `stream`."""
        head = self._answer.head
        assert head is not None, "the call has read it"
        version = f"HTTP/1.{head.minor}"
        return Response(head.status, head.headers, self._request, stream, None, version)

    def arrived(self) -> bytes | None:
        """The whole body if it came together with the head, else None."""
        answer = self._answer
        if not answer.done or self._closed:
            return None
        whole, answer.ready = answer.ready, b""
        return whole

    def settled(self) -> bytes | None:
        """The next piece if it needs no waiting, b"" at the end; else None.

        Raises APIConnectionError, phase ``body``.
        """
        answer = self._answer
        if self._closed and (answer.ready or not answer.done):
            raise was_closed(self._request)
        if answer.ready:
            piece, answer.ready = answer.ready, b""
            return piece
        return b"" if answer.done else None

    def attempt(self) -> bytes | None:
        """The next piece if it has arrived, b"" at the end; else None.

        Raises APIConnectionError, phase ``body``.
        """
        answer = self._answer
        try:
            found = self._connection.read(answer)
        except FAILURES as error:
            raise self.failed(error) from error
        except BaseException:
            self.close()
            raise
        if answer.done:
            self._free()
        return found

    def sending(self, data: bytes) -> Steps[None]:
        """Send data of another protocol, after an upgrade. Raises APIConnectionError.

        Data that the server sent before it hung up can be received after that.
        """
        self._check_upgraded()
        try:
            yield from self._connection.wire.send(data)
        except TimeoutError as error:
            raise self.failed(error) from error
        except FAILURES as error:
            raise self._error(error) from error
        except BaseException:  # also when cancelled: a part of `data` was sent, perhaps
            self.close()
            raise

    def receiving(self, take: Callable[[bytes], T]) -> Steps[T]:
        """Receive data of another protocol, b"" at the end, and return what `take` does with it.

        Raises APIConnectionError. If it is interrupted by a signal handler that raises, either the
        data can be received again, or the connection is closed.
        """
        self._check_upgraded()
        try:
            first, self._answer.tunnel = self._answer.tunnel, b""
            return take(first or (yield from self._connection.wire.receive()))
        except TimeoutError as error:  # nothing is lost: the next call may receive more
            raise failure(error, self._request, "body") from error
        except FAILURES as error:
            raise self.failed(error) from error
        except GeneratorExit:  # it was waiting
            raise
        except BaseException:
            self.close()
            raise

    @property
    def has_news(self) -> bool:
        """Whether data of another protocol, or its end, may be received without waiting."""
        return bool(self._answer.tunnel) or self._connection.wire.has_news

    def _check_upgraded(self) -> None:
        if self._answer.tunnel is None:
            raise OpenAIError("the server did not switch to another protocol (status 101)")
        if self._connection.wire.is_inherited:
            raise broken(
                self._request, "body", "it belongs to the process that has forked this one"
            )

    def close(self) -> None:
        """Free the connection: it is kept if the body has been read to its end, else closed."""
        self._closed = True
        self._free()

    def failed(self, error: Exception) -> APIConnectionError:
        """Close, and return our error for `error`."""
        try:
            return self._error(error)
        finally:
            self.close()

    def _error(self, error: Exception) -> APIConnectionError:
        closed = self._closed or (self._slot is not None and not self._slot.granted)
        return was_closed(self._request) if closed else failure(error, self._request, "body")

    def _free(self) -> None:
        slot, self._slot = self._slot, None
        if slot is None:
            return
        head = self._answer.head
        if head is None or not self._connection.renew(self._answer):
            self._owner.leave(slot)
        else:
            # Events that come with their length have been written before they were sent.
            streamed = self._answer.missing is None and is_stream(head)
            self._owner.leave(slot, keep=True, streamed=streamed, seconds=seconds_kept(head))
