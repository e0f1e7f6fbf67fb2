"""One call that tries alternatives, one after another, also after its stream has begun."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from trunkline.calls import StateKey
from trunkline.errors import APIConnectionError, APIError
from trunkline.flow import Flow, Now, WallClock
from trunkline.http import URL, Request, Response
from trunkline.middleware import Handler
from trunkline.taps import Ending
from trunkline_plugins.alternatives import Alternative, Chosen
from trunkline_plugins.circuits import Circuit, Circuits
from trunkline_plugins.joining import OneAnswer
from trunkline_plugins.retry_after import retry_after

TRIED = StateKey[dict[str, str]]("failover")
"""Why alternatives have failed, by their names."""
_PASSING = frozenset({"server_error", "rate_limit_exceeded", "overloaded_error"})
"""The codes and types of error events that another server may not send."""


def told(tried: Mapping[str, str]) -> str:
    """Return the reasons as text, for errors."""
    return "; ".join(f"{name}: {why}" for name, why in tried.items())


class Course:
    """The alternatives of one call that have not been tried."""

    def __init__(
        self, circuits: Circuits, base: URL, request: Request, proceed: Handler, chosen: Chosen
    ) -> None:
        self._circuits, self._base, self._proceed = circuits, base, proceed
        self._request, self._chosen = request, chosen
        self._tried = request.call.get(TRIED) or {}
        request.call.set(TRIED, self._tried)
        self._left = [one for one in chosen.order if one.fits(request)]
        misfits = (one.name for one in chosen.order if one not in self._left)
        self._tried.update(dict.fromkeys(misfits, "its model would be that of a form"))
        self._current = chosen.order[0]
        self.joined = OneAnswer()

    def next(self, more: Request | None = None) -> Flow[Response | APIConnectionError | None]:
        """Try one after another; return the first answer, or else the last failure, if any."""
        answer: Response | APIConnectionError | None = None
        while self._left and (answer is None or self._request.replayable):
            self._current = self._left.pop(0)
            circuit = self._circuit(self._current)
            probe = circuit.enter((yield from Now()))
            if probe is None:
                self._tried[self._current.name] = "cools down"
                continue
            try:
                answer = yield from self._sent(more)
                why, pause = self._judged(answer, (yield from WallClock()))
                now = yield from Now()
            except BaseException:
                circuit.leave(probe)
                raise
            if why is None:
                circuit.succeeded(probe)
                return answer
            circuit.failed(probe, now, pause)
            self._tried[self._current.name] = why
        return answer

    def _circuit(self, one: Alternative) -> Circuit:
        # That of the client depends on its base URL.
        return self._circuits.of((one.name, self._base))

    def _sent(self, more: Request | None) -> Flow[Response | APIConnectionError]:
        request = self._current.request(more or self._request, self._base)
        if self.joined.continues and self._current.continue_with:
            request = request.evolve(json={**request.json(), **self._current.continue_with})
        try:
            return (yield from self._proceed(request))
        except APIConnectionError as error:
            if error.stale_connection and not more and request.attempt <= request.max_retries:
                raise  # the server is well: `retries` sends the request again at once
            if request.call.now() >= (request.timeout.total or inf):
                raise  # in sync code, the limit of the call ends its attempt
            return error

    def _judged(
        self, answer: Response | APIConnectionError, now: float
    ) -> tuple[str | None, float | None]:
        """Return why an answer is a failure, and for how long its server wants to be left alone."""
        if isinstance(answer, APIConnectionError):
            return type(answer).__name__, None
        if answer.status < 500 and answer.status not in self._chosen.statuses:
            return None, None
        return f"status {answer.status}", retry_after(answer.headers, now)

    def refused(self) -> Flow[Response]:
        """Return an answer for a call whose alternatives all cool down."""
        now = yield from Now()
        wait = min(self._circuit(one).wait(now) for one in self._chosen.order)
        headers = {"retry-after-ms": f"{wait * 1000:.0f}"} if wait < inf else {}
        message = f"no alternative can be used now: {told(self._tried)}"
        error = {"message": message, "type": "failover", "code": "no_alternative"}
        return Response.of(self._request, 503, headers=headers, json={"error": error})

    def resume(self, ending: Ending) -> Flow[Response | None]:
        """Return another stream in place of one that has failed."""
        error, joined, mode = ending.error, self.joined, self._chosen.resume
        if not isinstance(error, APIError) or not self._request.replayable:
            return None
        if not isinstance(error, APIConnectionError) and not {error.code, error.type} & _PASSING:
            return None
        if joined.has_differed:
            self._tried[self._current.name] = "its answer differs from what was delivered"
            return None
        self._tried[self._current.name] = type(error).__name__
        self._circuit(self._current).failed(False, (yield from Now()))
        request = self._request
        if joined.events and (mode == "off" or not request.url.path.endswith("/completions")):
            return None
        if joined.events:
            request = joined.restart(request, error, continues=mode == "continue")
        answer = yield from self.next(request)
        return answer if isinstance(answer, Response) and answer.status < 300 else None
