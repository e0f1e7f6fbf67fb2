"""The layers that call the observers of calls, attempts, events and ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trunkline.flow import Flow, Now
from trunkline.hooks import Outcome
from trunkline.middleware import Handler, Layer, Stage
from trunkline.taps import Ending, Tap

if TYPE_CHECKING:
    from trunkline.hooks import Hooks, Observer
    from trunkline.http import Request, Response, ServerSentEvent


def observers(hooks: Hooks) -> list[Layer]:
    """Return the layers that the observers of some plugins need."""
    layers: list[Layer] = []
    of_calls = (hooks.before_call, hooks.on_response, hooks.after_call)
    if any((*of_calls, hooks.on_event, hooks.on_stream_end)):
        layers.append(Layer(Stage.CALL, "observers", partial(_call, hooks)))
    if hooks.before_attempt or hooks.after_attempt:
        layers.append(Layer(Stage.ATTEMPT, "observers", partial(_attempt, hooks)))
    return layers


def _call(hooks: Hooks, request: Request, proceed: Handler) -> Flow[Response]:
    if hooks.before_call is not None:
        hooks.before_call(request=request)
    try:
        response = yield from proceed(request)
    except BaseException as error:
        if hooks.after_call is not None:
            failure = error if isinstance(error, Exception) else None
            hooks.after_call(request=request, outcome=Outcome(request.call.now(), error=failure))
        raise
    # Placed at once: the call may be over before the next effect.
    if hooks.on_event is not None and request.events:
        response.tap(_OfEvents(hooks.on_event, response.request.without_secrets()))
    is_open = request.body_stays_open and response.status < 300
    on_end = hooks.on_stream_end if is_open else None
    if hooks.after_call is not None or on_end is not None:
        response.tap(_OfEnds(on_end, hooks.after_call, request))
    if hooks.on_response is not None:
        head = Outcome(request.call.now(), response.status, response.headers)
        hooks.on_response(request=request, outcome=head)
    return response


class _OfEvents(Tap):
    """Calls `on_event`."""

    def __init__(self, observe: Observer, request: Request) -> None:
        self._observe = observe
        self._request = request

    def event(self, event: ServerSentEvent) -> None:
        self._observe(request=self._request, event=event)


class _OfEnds(Tap):
    """Calls `on_stream_end` and `after_call`."""

    def __init__(
        self, on_stream_end: Observer | None, after_call: Observer | None, request: Request
    ) -> None:
        self._on_stream_end = on_stream_end
        self._after_call = after_call
        self._request = request

    def end(self, ending: Ending) -> None:
        if self._on_stream_end is not None:
            self._on_stream_end(request=ending.request, ending=ending)
        if self._after_call is not None:
            outcome = Outcome(
                ending.elapsed, ending.status, ending.headers, ending.error, ending.result, ending
            )
            self._after_call(request=self._request, outcome=outcome)


def _attempt(hooks: Hooks, request: Request, proceed: Handler) -> Flow[Response]:
    if hooks.before_attempt is not None:
        hooks.before_attempt(request=request)
    after = hooks.after_attempt
    if after is None:
        return (yield from proceed(request))
    started = yield from Now()
    try:
        response = yield from proceed(request)
    except Exception as error:  # a cancelled flow must not yield another effect (trunkline.flow)
        after(request=request, outcome=Outcome((yield from Now()) - started, error=error))
        raise
    elapsed = (yield from Now()) - started
    after(request=request, outcome=Outcome(elapsed, response.status, response.headers))
    return response
