"""The WebSocket protocol (RFC 6455) without I/O, over the library `websockets`."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from websockets.client import ClientProtocol
from websockets.exceptions import InvalidHandshake, WebSocketException
from websockets.extensions.permessage_deflate import enable_client_permessage_deflate
from websockets.frames import Opcode
from websockets.protocol import Protocol, State
from websockets.uri import parse_uri

from trunkline.errors import APIConnectionError
from trunkline.sockets.closing import closed_error

if TYPE_CHECKING:
    from trunkline.http import Response
    from trunkline.websocket_errors import WebSocketConnectionClosedError

_ANY: Final = parse_uri("ws://localhost/")
"""The library wants an address for the field `Host`, which the transport writes."""
_BREACHES: Final = (EOFError, LookupError, RuntimeError, ValueError, WebSocketException)
"""The errors that data causes. The library keeps those of signal handlers to itself, too."""
_DATA: Final = frozenset({Opcode.TEXT, Opcode.BINARY, Opcode.CONT})


class AnyMessages:
    """The messages of a connection, of either side: received bytes in, bytes to send out."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self._is_broken = False
        """Whether the parser of the library has been interrupted, which nothing can continue."""
        self._part = bytearray()
        """A message whose end has not arrived. Fragments of it, also empty ones, are not kept."""
        self._to_send: deque[bytes] = deque()
        self.lost_by: Exception | None = None
        """The error of the transport that has ended the connection."""
        self.received: deque[bytes] = deque()
        """Whole messages that nobody has taken yet. A text is in UTF-8."""

    @property
    def is_closed(self) -> bool:
        """Whether both sides have said so, or the connection was lost."""
        return self._is_broken or self._protocol.state is State.CLOSED

    @property
    def is_cut(self) -> bool:
        """Whether the connection has ended, or ends now, without a word of the server."""
        return self._protocol.close_rcvd is None

    @property
    def is_open(self) -> bool:
        """Whether messages can be sent."""
        return not self._is_broken and self._protocol.state is State.OPEN

    def receive(self, data: bytes) -> None:
        """Take what has arrived; b"" is the end. No effect after the end.

        Raises the error of a signal handler, after which the connection is closed.
        """
        if self.is_closed:  # by a thread that could not send, meanwhile
            return
        try:
            self._parse(data)
        except BaseException:  # of a signal handler
            self._is_broken = True
            raise

    def _parse(self, data: bytes) -> None:
        protocol = self._protocol
        if data:
            protocol.receive_data(data)
            _check(protocol.parser_exc)
            for frame in protocol.events_received():
                self._take(frame)
            self._collect()
        # The library has answered a closing frame by now, and the server closes the connection. It
        # would not be understood after it has broken the protocol. There is no need to wait.
        if not data or protocol.close_rcvd is not None or protocol.parser_exc is not None:
            protocol.receive_eof()

    def send(self, message: str | bytes) -> None:
        """Send a message. Raises WebSocketConnectionClosedError."""
        if not self.is_open:
            raise self.closed()
        if isinstance(message, str):
            self._protocol.send_text(message.encode())
        else:
            self._protocol.send_binary(message)
        self._collect()

    def drop(self, message: bytes) -> None:
        """Forget a message that was received, if it is the next one."""
        if self.received and self.received[0] is message:
            self.received.popleft()

    def ping(self) -> None:
        """Ask the other side for a sign of life, unless the connection is closing."""
        if self.is_open:
            self._protocol.send_ping(b"trunkline")
            self._collect()

    def close(self, code: int, reason: str) -> None:
        """Say that nothing more will be sent. No effect on a connection that is closing."""
        if self.is_open:
            self._protocol.send_close(code, reason)
            self._collect()

    def fail(self, code: int, reason: str) -> None:
        """Give the connection up, because the other side does not keep to the protocol."""
        if self.is_closed:
            return
        self._protocol.fail(code, reason)
        self._collect()
        self._protocol.receive_eof()

    @property
    def has_outgoing(self) -> bool:
        """Whether bytes must be sent."""
        return bool(self._to_send)

    def outgoing(self) -> bytes:
        """Take the bytes that must be sent next; b"" if there are none."""
        sent = b"".join(self._to_send)
        self._to_send.clear()
        return sent

    def closed(self) -> WebSocketConnectionClosedError:
        """Return the error for a connection that is closed, or is closing."""
        protocol = self._protocol
        rcvd, sent = protocol.close_rcvd, protocol.close_sent
        error = closed_error(rcvd, sent, protocol.close_rcvd_then_sent)
        error.__cause__ = self.lost_by or protocol.parser_exc
        return error

    def _collect(self) -> None:
        self._to_send += filter(None, self._protocol.data_to_send())

    def _take(self, frame: Any) -> None:
        if frame.opcode not in _DATA:
            return
        self._part += frame.data
        if frame.fin:
            self.received.append(bytes(self._part))
            self._part.clear()


class Messages(AnyMessages):
    """The messages of a client's connection, and its handshake."""

    _protocol: ClientProtocol

    def __init__(
        self,
        *,
        extensions: Sequence[Any] | None = None,
        subprotocols: Sequence[Any] | None = None,
        compression: str | None = None,
        max_size: int | None = None,
    ) -> None:
        if compression is not None:
            extensions = enable_client_permessage_deflate(extensions)
        protocol = ClientProtocol(
            _ANY, extensions=extensions, subprotocols=subprotocols, max_size=max_size
        )
        super().__init__(protocol)
        self._handshake = protocol.connect()

    @property
    def headers(self) -> Mapping[str, str]:
        """The fields of the request that opens the connection."""
        fields = self._handshake.headers.raw_items()
        return {name: value for name, value in fields if name.lower() != "host"}

    def begin(self, response: Response) -> None:
        """Check the response to the handshake. Raises APIConnectionError."""
        protocol = self._protocol
        protocol.send_request(self._handshake)
        protocol.data_to_send()  # the transport has sent it
        fields = [f"{name}: {value}\r\n" for name, value in response.headers.items_in_order]
        head = f"HTTP/1.1 {response.status} \r\n{''.join(fields)}\r\n"
        protocol.receive_data(head.encode("latin-1"))
        protocol.events_received()
        error = protocol.handshake_exc
        if error is not None:
            _check(error.__cause__)
            assert isinstance(error, InvalidHandshake), "the transport has parsed the head"
            said = f"the server's answer to the WebSocket handshake is invalid: {error}"
            raise APIConnectionError(said, response.request, phase="headers") from error


def _check(error: BaseException | None) -> None:
    """Raise the error of a signal handler that the library has caught, if this is one."""
    if error is not None and not isinstance(error, _BREACHES):
        raise error
