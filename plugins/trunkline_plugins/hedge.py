"""Hedged requests: a second one is sent if the first takes longer than calls usually do.

Not active by default: ``plugins=["hedge"]``. A request that was sent twice may be billed twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from trunkline.flow import Flow, Now, Race, Sleep
from trunkline.hooks import Hooks, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.values import Value
from trunkline_plugins.hedge_account import RECENT, HedgeAccount, model_of
from trunkline_plugins.stateless import STATELESS, answers_only, ends


class Hedged(Value, frozen=True):
    """The options of a call: whether it is never hedged, and after how many seconds it is."""

    off: bool = False
    delay: float | None = None

    def __post_init__(self) -> None:
        if self.delay is not None and not self.delay >= 0:
            raise ValueError("delay must be 0 or more seconds")


class Hedge:
    """Sends a request again after the 95th percentile of recent calls, and takes the first answer.

    The pause is between `min_delay` and `max_delay` seconds; it is `max_delay` until there are
    `least` calls of the same kind. At most `percent` of the calls are hedged: GET requests, and
    POST requests whose paths end with one of `paths`.

    Raises ValueError for settings that cannot work.
    """

    __name__: ClassVar = "hedge"

    def __init__(
        self,
        *,
        percent: float = 5.0,
        min_delay: float = 0.05,
        max_delay: float = 30.0,
        least: int = 20,
        paths: Sequence[str] = STATELESS,
    ) -> None:
        if not 0 < percent <= 100:
            raise ValueError("percent must be more than 0, and 100 at most")
        if not 0 <= min_delay <= max_delay:
            raise ValueError("min_delay must be 0 or more, and max_delay no less than it")
        if not 1 <= least <= RECENT:
            raise ValueError(f"least must be from 1 to {RECENT}")
        self._low, self._high, self._paths = min_delay, max_delay, ends(paths)
        self._account = HedgeAccount(percent, least)

    @hookimpl
    def extend_options(self) -> type[Hedged]:
        """Return what checks the options of a call."""
        return Hedged

    @hookimpl
    def around(self, hooks: Hooks) -> Iterable[Layer]:
        """Return the layer around each attempt."""
        hedged = partial(self.hedged, hooks.name_of(self))
        return [Layer(Stage.RETRY, "hedge", hedged, after=("retries", "failover"))]

    def hedged(self, name: str, request: Request, proceed: Handler) -> Flow[Response]:
        """Send a request, and again after a while. Return the first answer that is not a failure.

        If both fail, the last failure counts.
        """
        options: Hedged = request.plugin_options(name) or Hedged()
        repeatable = request.method == "GET" or answers_only(request, self._paths)
        opens = "upgrade" in request.headers  # a WebSocket connection, whose session costs
        if options.off or opens or not repeatable or not request.replayable:
            return (yield from proceed(request))
        kind = (request.operation, request.url.origin, model_of(request), request.events)
        started = yield from Now()
        answer = yield from self._answer(request, proceed, options.delay, kind)
        if isinstance(answer, Exception):
            raise answer
        if answer.status < 400:
            self._account.add(kind, (yield from Now()) - started)
        return answer

    def _answer(
        self, request: Request, proceed: Handler, delay: float | None, kind: object
    ) -> Flow[Response | Exception]:
        usual = self._account.begin(kind)
        if usual is None:
            return (yield from proceed(request))
        if delay is None:
            delay = min(max(usual, self._low), self._high)
        running = {1}  # adding and discarding are atomic: in sync code each flow has a thread

        def sent(number: int) -> Flow[Response | Exception | None]:
            if number == 2:
                yield from Sleep(delay)
                if not self._account.spends():
                    return None
                running.add(2)
            try:
                answer: Response | Exception = yield from proceed(request)
            except Exception as error:  # raised by `hedged` unless the other answer is better
                answer = error
            running.discard(number)
            return answer

        def accepted(answer: Response | Exception | None) -> bool:
            return answer is not None and (not running or not _failed(answer))

        winner = yield from Race([sent(1), sent(2)], accept=accepted)
        assert winner is not None
        return winner


def _failed(answer: Response | Exception) -> bool:
    """Whether an answer is one that another request may not get."""
    return isinstance(answer, Exception) or answer.status in (408, 429) or answer.status >= 500
