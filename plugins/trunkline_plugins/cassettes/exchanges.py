"""Recording an exchange, and answering with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from trunkline.errors import APIConnectionError, APITimeoutError
from trunkline.flow import Clock, Flow, Sleep
from trunkline.http import Request, Response, ServerSentEvent
from trunkline.middleware import Handler
from trunkline.plugin_errors import NotRecordedError
from trunkline.taps import Ending, Tap
from trunkline_plugins.cassettes.asked import Asked
from trunkline_plugins.cassettes.cassette import Exchange, Line
from trunkline_plugins.cassettes.contents import Hiding, body_of

Add: TypeAlias = Callable[[Exchange], object]


def recorded(
    asked: Asked, at: float, hiding: Hiding, add: Add, request: Request, proceed: Handler
) -> Flow[Response]:
    """Send a request, and record what comes of it: also a connection that fails."""
    clock = yield from Clock()
    recording = Recording(asked, at, hiding, clock)
    try:
        response = yield from proceed(request)
    except APIConnectionError as error:
        add(recording.ended(error=recording.failure(error)))
        raise
    recording.line(
        response={"status": response.status, "headers": hiding.headers(response.headers)}
    )
    response.tap(RecordingTap(recording, add))
    return response


class Recording:
    """The lines of an exchange so far. Their times are in seconds since its request."""

    def __init__(self, asked: Asked, at: float, hiding: Hiding, clock: Callable[[], float]) -> None:
        self._began = clock()
        self._clock = clock
        self.hiding = hiding
        self.lines: Exchange = [
            {"request": asked.about, "fingerprint": asked.fingerprint, "at": round(at, 6)}
        ]

    def line(self, **fields: Any) -> None:
        """Add a line."""
        self.lines.append({**fields, "seconds": round(self._clock() - self._began, 6)})

    def ended(self, **fields: Any) -> Exchange:
        """Return the exchange with its last line."""
        self.line(**fields)
        return self.lines

    def failure(self, error: APIConnectionError) -> Line:
        """Return an error as it is recorded."""
        kind = "APITimeoutError" if isinstance(error, APITimeoutError) else "APIConnectionError"
        return {"type": kind, "message": self.hiding.text(error.message), "phase": error.phase}


class RecordingTap(Tap):
    """Records the events or the body of a response, and how it ended."""

    def __init__(self, recording: Recording, add: Add) -> None:
        self._recording = recording
        self._add = add
        self._body = bytearray()
        self._is_whole = False
        self._has_events = False

    def event(self, event: ServerSentEvent) -> None:
        self._has_events = True
        fields = self._recording.hiding.content(event.data)
        names = {"name": event.event, "id": event.id, "retry": event.retry}
        usual = ("message", "", None)
        fields.update((name, one) for name, one in names.items() if one not in usual)
        self._recording.line(event=fields)

    def piece(self, piece: bytes) -> bytes:
        self._body += piece
        return piece

    def flush(self) -> tuple[()]:
        self._is_whole = True
        return ()

    def end(self, ending: Ending) -> None:
        recording = self._recording
        if self._body:
            recording.line(body=recording.hiding.content(bytes(self._body)))
        how = "complete" if self._is_whole else ending.how
        last: Line = {"end": how}
        if not ending.done and (self._has_events or ending.request.events):
            last["done"] = False
        if isinstance(ending.error, APIConnectionError):
            last["error"] = recording.failure(ending.error)
        self._add(recording.ended(**last))


def replayed(
    exchange: Exchange, request: Request, speed: float | None, cassette: str
) -> Flow[Response]:
    """Return the response of an exchange, or raise the error of its connection."""
    _, head, *rest = exchange
    yield from _pause(head["seconds"], speed)
    if "response" not in head:
        raise _error(head["error"], request)
    status, headers = head["response"]["status"], head["response"]["headers"]
    last, lines = rest[-1], rest[:-1]
    failure = _failure(last, request, cassette, is_error=status >= 300)
    if any("event" in line for line in lines) or (not lines and request.events and status < 300):
        events = _events(lines, head["seconds"], speed, failure)
        done = last.get("done", True)
        return Response.of(request, status, headers=headers, events=events, done=done)
    body = b"".join(body_of(line["body"]) for line in lines)
    if failure is None:
        return Response.of(request, status, headers=headers, content=body)
    return Response.of(request, status, headers=headers, pieces=_pieces(body, failure))


def _pause(seconds: float, speed: float | None) -> Flow[None]:
    if speed and seconds > 0:
        yield from Sleep(seconds / speed)


def _pieces(body: bytes, failure: Exception) -> Iterator[bytes]:
    yield body
    raise failure


def _events(
    lines: list[Line], began: float, speed: float | None, failure: Exception | None
) -> Iterator[Sleep | ServerSentEvent]:
    for line in lines:
        pause, began = line["seconds"] - began, line["seconds"]
        if speed and pause > 0:
            yield Sleep(pause / speed)
        event = line["event"]
        names = (event.get("name", "message"), event.get("id", ""), event.get("retry"))
        yield ServerSentEvent(body_of(event), *names)
    if failure is not None:
        raise failure


def _failure(last: Line, request: Request, cassette: str, *, is_error: bool) -> Exception | None:
    """Return what ends the body; None if it ends as it should."""
    if "error" in last:
        return _error(last["error"], request)
    # The body of an error or a redirect may have been of no interest to anybody.
    if last["end"] == "complete" or last["end"] == "failed" or is_error:
        return None
    asked = f"{request.method} {request.url.path}"
    return NotRecordedError(
        f"the recording of {asked} in {cassette} ends here, because its stream was left early when "
        "it was recorded: record it again",
        request,
        cassette=cassette,
    )


def _error(fields: Line, request: Request) -> APIConnectionError:
    kind = APITimeoutError if fields["type"] == "APITimeoutError" else APIConnectionError
    return kind(fields["message"], request, phase=fields["phase"])
