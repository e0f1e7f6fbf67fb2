"""The taps of one response: they run over its events and pieces, and learn of its end."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from trunkline.answers.event_reader import DONE, MAX_DONE
from trunkline.answers.failures import TapFailedError
from trunkline.answers.raw import Head
from trunkline.http import Response, ServerSentEvent
from trunkline.taps import Ending, Tap

if TYPE_CHECKING:
    from trunkline.calls import CallInfo
    from trunkline.flow import Flow
    from trunkline.taps import How, Resume

END = ServerSentEvent(DONE)
"""Stands for the end of a stream that has ended without ``[DONE]``."""

T = TypeVar("T")

Running: TypeAlias = Callable[[T], Iterator[ServerSentEvent]]
"""Yields the events of what it is given, as the taps let them pass."""

_log = logging.getLogger("trunkline.plugins")


@lru_cache(maxsize=64)
def _overridden(kind: Any) -> frozenset[str]:
    """Return the names of the methods that a class of taps overrides."""
    names = ("event", "piece", "flush", "end")
    own = frozenset(name for name in names if getattr(kind, name) is not getattr(Tap, name))
    for name in own:
        if iscoroutinefunction(getattr(kind, name)):
            raise TypeError(f"{kind.__qualname__}.{name} is async: a tap does not wait")
    return own


def overrides(tap: Tap, *names: str) -> bool:
    """Whether a tap overrides one of these methods. Raises TypeError for an async one."""
    kind: Any = type(tap)
    return not _overridden(kind).isdisjoint(names)


def place(response: Response, tap: object, resume: Resume | None = None) -> None:
    """Place a tap on a response. A body that has been read passes through it at once.

    Raises TypeError for another object, RuntimeError for an open body that its user already has.
    """
    if not isinstance(tap, Tap):
        raise TypeError(f"a tap must inherit from trunkline.Tap, unlike {type(tap).__name__}")
    if response.content is None and response.started is not None:
        raise RuntimeError("taps are placed by layers, before the call has returned the response")
    if iscoroutinefunction(resume):
        raise TypeError("`resume` is async: write a generator function that yields effects")
    taps: Taps | None = response.taps
    if taps is None or taps.is_over:
        taps = response.taps = Taps(response)
    taps.add(tap, resume)
    pipeline = response.request.call.pipeline
    if pipeline is not None:
        pipeline.placing.note(tap)


class Taps:
    """The taps of one response, in order, and what they learn at its end."""

    def __init__(self, response: Response) -> None:
        self.is_over = False
        self.last: ServerSentEvent | None = None
        """``[DONE]``, after it has arrived."""
        self.source: bytes | None = None
        self.response = response
        self._call: CallInfo = response.request.call
        self._events = 0
        self._first: float | None = None
        self.placed: list[Tap] = []
        self._told = 0
        """The number of taps, from the innermost on, that have learned of the end."""
        self.resumes: list[Resume | None] = []
        self.run: Callable[[Flow[Any]], Any] = _never
        """Runs a flow with the driver of the call; its result is awaitable in async code."""
        if self._call.taps is None:
            self._call.taps = []
        self._call.taps.append(self)

    def add(self, tap: Tap, resume: Resume | None = None) -> None:
        """Add a tap after the others."""
        overrides(tap)
        self.placed.append(tap)
        self.resumes.append(resume)
        if self.response.content is not None:
            self.rewrite([tap])

    def events_of(self, push: Callable[[bytes], Iterable[ServerSentEvent]]) -> Running[bytes]:
        """Return the function that makes events of pieces, as `push` does, and runs the taps."""
        return self.running(push, self.placed)

    def kept(self, _: bytes) -> Iterator[ServerSentEvent]:
        """Return the events that the taps have kept back, unless ``[DONE]`` has released them."""
        return self.running(as_they_are, self.placed)((END,))

    def running(
        self, source: Callable[[T], Iterable[ServerSentEvent]], chosen: Iterable[Tap]
    ) -> Running[T]:
        """Return the function that runs the chosen ones of the taps over events of `source`."""
        taps = [tap for tap in chosen if overrides(tap, "event", "flush")]
        runs = [(tap.event, number) for number, tap in enumerate(taps)]

        # One generator for each piece, however many taps there are.
        def run(given: T) -> Iterator[ServerSentEvent]:
            for event in source(given):
                if not self._note(event):
                    yield from self._released(taps, event)
                    return
                several: list[ServerSentEvent] | None = None
                for look, number in runs:
                    try:
                        made = look(event)
                    except Exception as error:
                        raise failed(taps[number], error) from error
                    if type(made) is ServerSentEvent:
                        event = made
                    elif made is not None:
                        several = _each(taps[number + 1 :], _checked(taps[number], made))
                        break
                if several is None:
                    yield event
                else:
                    yield from several

        return run

    def _note(self, event: ServerSentEvent) -> bool:
        """Note an event that has arrived. Return False for ``[DONE]``."""
        data = event.data
        if len(data) <= MAX_DONE and data.strip() == DONE:
            return False
        if not self._events:
            self._first = self._call.now()
        self._events += 1
        if b'"usage"' in data and not _says_none(data):
            self.source = data
        return True

    def _released(self, taps: list[Tap], done: ServerSentEvent) -> Iterator[ServerSentEvent]:
        """Yield what the taps have kept back, and ``[DONE]``; once."""
        if self.last is None:
            self.last = done
            for number, tap in enumerate(taps):
                yield from _each(taps[number + 1 :], _flushed(tap))
            yield done

    def rewrite(self, taps: Iterable[Tap] | None = None) -> None:
        """Run taps over a body that has been read; all of them, if they are not given."""
        from trunkline.answers.tapped_bytes import decoder

        response = self.response
        self.last, self._events = None, 0
        chosen = self.placed if taps is None else [*taps]
        through = decoder(self, response, chosen)
        content = response.content or b""
        response.content = b"".join([*through.push(content), *through.finish()])

    def end(self, how: How, error: Exception | None = None, result: object = None) -> None:
        """Tell the taps, once."""
        if self.is_over:
            return
        self.is_over = True
        if any(overrides(tap, "end") for tap in self.placed):
            _tell(self.placed[self._told :], self.ending(how, error, result))
        if self._call.taps is not None:
            self._call.taps.remove(self)

    def end_inner(self, number: int, ending: Ending) -> None:
        """End the taps before that of this number, even if an outer layer continues the body."""
        _tell(self.placed[self._told : number], ending)
        self._told = max(self._told, number)

    def move(self, number: int, response: Response, ending: Ending) -> None:
        """Continue with another response from the tap of this number; those before it end."""
        taps: Taps | None = response.taps
        if taps is None or taps.is_over:
            taps = response.taps = Taps(response)
        taps.placed += self.placed[number:]
        taps.resumes += self.resumes[number:]
        taps._first, taps._events, taps.source = self._first, self._events, self.source
        taps.run, response.started = self.run, self.response.started
        taps.end_others(None, self)
        self.response.closed, self.response.taps, self.is_over = True, None, True
        if self._call.taps is not None:
            self._call.taps.remove(self)
        self.end_inner(number, ending)

    def end_others(self, error: BaseException | None, spared: Taps | None = None) -> None:
        """End the taps of the other responses of the call, which have been abandoned."""
        for other in [*(self._call.taps or ())]:
            if other is not self and other is not spared:
                other.end("closed") if error is None else other.settle(error)

    def settle(self, error: BaseException | None, result: object = None) -> None:
        """Tell the taps of a result, of an error, or, for a cancellation, that the user left."""
        if error is None:
            self.end("complete", result=result)
        elif isinstance(error, Exception):
            self.end("failed", error)
        else:
            self.end("closed")

    def ending(self, how: How, error: Exception | None, result: object = None) -> Ending:
        """Return what the taps learn about the end."""
        response = self.response
        source = self.source
        if source is None and response.content and not self._events:
            source = response.content
        return Ending(
            how,
            response.request.without_secrets(),
            response.status,
            response.headers,
            self._call.now(),
            error,
            self._first,
            self._events,
            result,
            source,
            self.last is not None and self.last is not END,
        )


def _tell(taps: Iterable[Tap], ending: Ending) -> None:
    for tap in taps:
        try:
            tap.end(ending)
        except Exception:  # the body has ended, so there is nothing that could fail
            _log.exception("the tap %s failed in `end`", type(tap).__qualname__)


def _never(flow: Flow[Any]) -> Any:
    raise RuntimeError("the body of this response does not stay open")


def as_they_are(events: Iterable[ServerSentEvent]) -> Iterable[ServerSentEvent]:
    """Return events that need not be decoded first."""
    return events


def _says_none(data: bytes) -> bool:
    """Whether an event has the usage as null, as all but the last chunk of a completion."""
    return b'"usage":null' in data or b'"usage": null' in data


def _each(taps: list[Tap], events: list[ServerSentEvent]) -> list[ServerSentEvent]:
    """Return what taps make of some events that one before them has made."""
    for tap in taps:
        events = [made for event in events for made in _made(tap, event)]
    return events


def _made(tap: Tap, event: ServerSentEvent) -> list[ServerSentEvent]:
    try:
        made = tap.event(event)
    except Exception as error:
        raise failed(tap, error) from error
    if made is None or type(made) is ServerSentEvent:
        return [made or event]
    return _checked(tap, made)


def _flushed(tap: Tap) -> list[ServerSentEvent]:
    try:
        kept: Any = tap.flush()
    except Exception as error:
        raise failed(tap, error) from error
    return _checked(tap, kept or ())


def _checked(tap: Tap, made: Any) -> list[ServerSentEvent]:
    """Return several events that a tap has made. Raises TapFailedError if they are none."""
    try:
        events = [*made]
        for event in events:
            if type(event) is not ServerSentEvent:
                kind = type(event).__name__
                raise TypeError(f"a tap must return events, not {kind}: make a ServerSentEvent")
    except Exception as error:
        raise failed(tap, error) from error
    return events


def failed(tap: Tap, error: Exception) -> TapFailedError:
    """Return the error that carries one of a tap, with a note that names the tap."""
    if isinstance(error, StopIteration | StopAsyncIteration):  # it would end the user's loop
        wrong = RuntimeError(f"a tap raised {type(error).__name__}")
        wrong.__cause__, error = error, wrong
    if sys.version_info >= (3, 11):
        error.add_note(f"raised by the tap {type(tap).__module__}.{type(tap).__qualname__}")
    return TapFailedError(error)


def settle_failed(call: CallInfo, response: Response | None, error: BaseException) -> None:
    """End the taps of a call whose flow has raised, or was closed."""
    # A layer may have returned the response of another call.
    foreign = None if response is None else response.taps
    for taps in [*(call.taps or ()), foreign]:
        if taps is not None:
            taps.settle(error)


def settle_result(call: CallInfo, response: Response, result: object) -> None:
    """End the taps of a call whose flow is over, except those of a body that stays open."""
    for taps in [*(call.taps or ())]:
        if taps is not response.taps:
            taps.end("closed")
    if response.taps is not None and response.content is not None:
        # Raw answers refer to the request, with its credential.
        is_raw = isinstance(result, Head | Response)
        response.taps.end("complete", result=None if is_raw else result)
