"""One event of a stream."""

from __future__ import annotations

import msgspec


# gc=False: an event refers to no container, so the garbage collector need not track it.
class ServerSentEvent(msgspec.Struct, frozen=True, gc=False):
    """One dispatched event: its data (UTF-8 bytes), name, last event id and `retry` (ms)."""

    data: bytes
    event: str = "message"
    id: str = ""
    retry: int | None = None

    @property
    def text(self) -> str:
        """The data as text; invalid UTF-8 becomes U+FFFD."""
        return self.data.decode("utf-8", "replace")

    def json(self) -> object:
        """Return the data decoded as JSON. Raises ValueError if it is not JSON."""
        from trunkline.codec.text import decode

        return decode(self.data)
