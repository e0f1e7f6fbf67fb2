"""TLS without a socket: an SSLObject between the plain bytes and those on the wire.

The same code serves all worlds, and TLS within TLS, which Python's SSLSocket cannot do.
"""

from __future__ import annotations

import ssl
from typing import Final

_RECORD: Final = 16384
"""The most plain bytes in a record (RFC 8446, section 5.1)."""


class TLSLayer:
    """One TLS session."""

    __slots__ = ("_incoming", "_object", "_outgoing", "cut", "ended", "has_part")

    def __init__(self, context: ssl.SSLContext, host: str) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._object = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self.cut = False
        """Whether the wire ended without TLS's own farewell, so that something may be missing."""
        self.ended = False
        """Whether nothing follows: its end may come together with the last bytes."""
        self.has_part = False
        """Whether the last bytes did not complete a record with plain bytes."""

    @property
    def protocol(self) -> str | None:
        """The protocol that both sides have agreed on (ALPN), if they have."""
        return self._object.selected_alpn_protocol()

    def shake_hands(self) -> bool:
        """Continue the handshake as far as possible; True when it is done. Raises ssl.SSLError."""
        try:
            self._object.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def take_in(self, data: bytes) -> None:
        """Take bytes of the wire for the handshake."""
        self._incoming.write(data)

    @property
    def has_output(self) -> bool:
        """Whether the session itself wants to send something."""
        return self._outgoing.pending > 0

    def pending(self) -> bytes:
        """Bytes for the wire that the session itself wants to send."""
        return self._outgoing.read()

    def encrypt(self, data: bytes | memoryview) -> bytes:
        """`data` as bytes for the wire."""
        self._object.write(data)
        return self._outgoing.read()

    def decrypt(self, data: bytes) -> bytes | None:
        """The plain bytes that `data`, or the end of the wire (b""), completes.

        None while there are none, b"" at the end of the session. Raises ssl.SSLError.
        """
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()
        pieces: list[bytes] = []
        try:
            while piece := self._object.read(_RECORD):
                pieces.append(piece)
                # The object reads record by record, so nothing is left, and the error is spared.
                if not (self._incoming.pending or self._object.pending()):
                    self.has_part = False
                    return piece if len(pieces) == 1 else b"".join(pieces)
        except ssl.SSLWantReadError:
            self.has_part = True  # it has taken the part of a record from `_incoming`
            return b"".join(pieces) if pieces else None
        except ssl.SSLEOFError:
            self.cut = True
        except ssl.SSLZeroReturnError:
            pass  # the farewell
        self.ended = True
        return b"".join(pieces)
