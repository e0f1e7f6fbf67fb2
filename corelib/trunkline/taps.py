"""Taps: objects that see, change, drop or add what a body delivers, and learn how it ended.

A layer places a tap on the response that `proceed` has returned: ``response.tap(Redaction())``. The
taps of a response run in the order in which they were placed, so those of inner layers first. They
run after the content encoding has been undone, wherever the body is read: by typed streams, raw and
open bodies, as a whole or in pieces, in sync and async code alike. A tap is one object for one
response; it does no I/O, and does not wait.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from trunkline.codec.text import decode_error
from trunkline.codec.type_guards import OBJECT
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.flow import Flow
    from trunkline.http import Headers, Request, Response, ServerSentEvent

Resume: TypeAlias = "Callable[[Ending], Flow[Response | None]]"
"""Returns the response that continues a body which has failed, or None to let it fail."""

How: TypeAlias = Literal["complete", "closed", "failed"]
"""How a body ended; see `Ending`."""


class Ending(Value, frozen=True):
    """How a body ended.

    ``"complete"``: to its end, and its result was made. ``"failed"``: by `error`. ``"closed"``: the
    user left early, a task was cancelled, or a layer sent another request instead.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"result", "source"})

    how: How
    """Whether the body is complete, failed, or was closed early."""
    request: Request
    """The request without its body and its secrets."""
    status: int
    """The status of the response."""
    headers: Headers
    """The headers of the response."""
    elapsed: float
    """The seconds since the call began."""
    error: Exception | None = None
    """The error, as the user gets it."""
    first_event: float | None = None
    """The seconds from the beginning of the call to the first event; None without one."""
    events: int = 0
    """The number of events that arrived, without ``[DONE]``."""
    result: Any = None
    """The value or page that a plain call returns."""
    source: bytes | None = None
    """The last event with a usage, or the body, as JSON."""
    done: bool = False
    """Whether the event ``[DONE]`` has arrived. Not every stream ends with it."""

    @property
    def request_id(self) -> str | None:
        """The server's identifier of the exchange."""
        found: str | None = self.headers.get("x-request-id")
        return found

    @property
    def usage(self) -> dict[str, Any] | None:
        """The tokens that were used, as decoded JSON; None if the server did not send them."""
        value: Any = decode_error(self.source or b"")
        inner: Any = value.get("response") if type(value) is OBJECT else None
        for holder in (value, inner):
            found: Any = holder.get("usage") if type(holder) is OBJECT else None
            if type(found) is OBJECT:
                return found
        return None


class Tap:
    """The base of taps. A method that is not overridden costs nothing.

    An exception in `event`, `piece` or `flush` ends the call with that exception. One in `end` is
    logged.
    """

    def event(self, event: ServerSentEvent) -> ServerSentEvent | Iterable[ServerSentEvent] | None:
        """Return what takes the place of an event: another one, several, or none (``()``).

        None leaves it as it is. ``[DONE]`` is not passed to taps.
        """

    def piece(self, piece: bytes) -> bytes:
        """Return what takes the place of a piece of a body that has no events."""
        return piece

    def flush(self) -> Iterable[ServerSentEvent] | bytes:
        """Return what was kept back, when the body is complete: events, or bytes of other bodies.

        A stream can deliver events after its last one.
        """
        return ()

    def end(self, ending: Ending) -> None:
        """Learn how the body ended. It is called once, whatever happens.

        The garbage collector may call it, in any thread: it must not wait for a lock.
        """
