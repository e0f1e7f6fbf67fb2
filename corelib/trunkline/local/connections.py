"""WebSocket connections of the stand-in, over the library `websockets`. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from websockets.datastructures import Headers
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from trunkline.local.call import LocalCall
from trunkline.local.refusals import RefusedError
from trunkline.local.talks import HangUpError, LocalTalk
from trunkline.sockets.messages import AnyMessages

_LARGEST_MESSAGE: Final = 16 * 2**20
"""Bytes. The API takes up to 15 MiB of sound in an event."""
_GOING_AWAY: Final = 1001


def accept(call: LocalCall) -> tuple[tuple[str, str], ...]:
    """Return the headers of the reply to a handshake. Raises RefusedError."""
    protocol = ServerProtocol(select_subprotocol=_selected)
    response = protocol.accept(Request(call.target, Headers(call.headers)))
    if protocol.handshake_exc is not None:
        said = f"The WebSocket handshake is invalid: {protocol.handshake_exc}."
        raise RefusedError(response.status_code, said)
    fields = response.headers.raw_items()
    return tuple((name.lower(), value) for name, value in fields if name.lower() != "date")


class SocketTunnel:
    """Passes messages on to a talk. Its answers are made one by one, as they are sent."""

    def __init__(self, talk: LocalTalk) -> None:
        # Without extensions, such as compression, nothing of the handshake matters any more.
        self._messages = AnyMessages(ServerProtocol(state=State.OPEN, max_size=_LARGEST_MESSAGE))
        self._talk = talk
        self._has_hung_up = False

    @property
    def is_over(self) -> bool:
        return self._has_hung_up or self._messages.is_closed

    def greeting(self) -> Iterator[bytes]:
        """Yield the bytes that are sent before any have arrived."""
        return self._framed(self._talk.greeting())

    def receive(self, data: bytes) -> Iterator[bytes]:
        messages = self._messages
        if data:
            messages.receive(data)
        else:  # the client has left, or it is the server that goes down
            messages.close(_GOING_AWAY, "")
            self._has_hung_up = True
        while messages.received:
            message = messages.received.popleft()
            if messages.is_open and not self._has_hung_up:
                yield from self._framed(self._talk.answer(message))
        if messages.has_outgoing:
            yield messages.outgoing()

    def _framed(self, said: Iterable[bytes]) -> Iterator[bytes]:
        try:
            for message in said:
                self._messages.send(message.decode())
                yield self._messages.outgoing()
        except HangUpError:
            self._has_hung_up = True


def _selected(protocol: ServerProtocol, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    """Select what browsers offer for the Realtime API, next to their credentials."""
    return next((one for one in offered if one == "realtime"), None)
