"""Budgets: the tokens and dollars that calls with a tag or a key may use in a window of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from hashlib import sha256
from math import inf
from typing import Any, Final, Literal

from trunkline.errors import OpenAIError
from trunkline.flow import Clock, Flow, WallClock
from trunkline.hooks import Hooks, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline_plugins.bills import Bill, Price, priced
from trunkline_plugins.ledger import Amount, Ledger
from trunkline_plugins.tokens import asked, estimate, fields, most, positive

_WINDOWS: Final = {"total": inf, "hour": 3600.0, "day": 86400.0}
_COUNTED_BEFORE: Final = (".update", ".cancel")
"""The ends of operations whose answers have the usage of an earlier call."""
_KEYS: Final = ("authorization", "api-key")
"""The usual headers of keys."""
_SHARED: Final[dict[object, Ledger]] = {}


class Budget:
    """Limits for each tag, for each key, or for all calls together: what `per` says.

    `window` is "total", "hour", "day" (in UTC) or a number of seconds; windows begin at multiples
    of their length since 1970. `prices` has the `Price`, or a mapping with its fields, of each
    model, and under "*" that of all others; it may be JSON. A call that does not limit its answer
    reserves `reserve` tokens for it. Without `ask_for_usage`, no stream is asked to report its
    tokens. Budgets of a process with the same `shared`, `window` and `per` count together. Raises
    ValueError for settings that cannot work.
    """

    __name__ = "budget"
    """The name of the plugin if it is passed without one."""

    def __init__(
        self,
        tokens: int | None = None,
        dollars: float | None = None,
        *,
        window: float | Literal["total", "hour", "day"] = "total",
        per: Literal["tag", "key", "all"] = "tag",
        prices: Mapping[str, Any] | str = "{}",
        reserve: int = 1000,
        ask_for_usage: bool = True,
        shared: str = "",
    ) -> None:
        self._settings = {name: value for name, value in locals().items() if name != "self"}
        limits = {"tokens": tokens, "dollars": dollars}
        given = {name: positive(name, one) for name, one in limits.items() if one is not None}
        self._limit = Amount(inf, inf).evolve(**given)
        seconds = positive("window", _WINDOWS.get(str(window), window))
        self._prices = priced(prices)
        self._reserve = positive("reserve", reserve, or_zero=True)
        self._asks = ask_for_usage
        self._per = per
        if per not in ("tag", "key", "all"):
            raise ValueError(f"per must be 'tag', 'key' or 'all', not {per!r}")
        if dollars is not None and not self._prices:
            raise ValueError("dollars need prices: one for each model, or one for '*'")
        own = Ledger(seconds)
        self._ledger = _SHARED.setdefault((shared, seconds, per), own) if shared else own

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the settings alone, because what was used is known in this process."""
        return partial(Budget, **self._settings), ()

    def used(self, tag: str = "", *, key: str = "") -> Amount:
        """Return what calls with this tag, or with this key, have used in the present window."""
        return self._ledger.get(self._account(tag, key)).used

    def reserved(self, tag: str = "", *, key: str = "") -> Amount:
        """Return what calls with this tag, or with this key, reserve that have not ended."""
        return self._ledger.get(self._account(tag, key)).reserved

    def _account(self, tag: str, key: str) -> str:
        if self._per == "key":  # without the key, because errors show the name
            return f"key {sha256(key.encode()).hexdigest()[:8]}"
        return f"tag {tag!r}" if self._per == "tag" else "all calls"

    @hookimpl
    def extend_options(self) -> Callable[..., str]:
        """Return the function that checks the tag of a call."""
        return self._tagged

    def _tagged(self, *, tag: Any) -> str:
        if self._per != "tag":
            raise ValueError(f"a budget per {self._per} has no tags")
        if not isinstance(tag, str) or not tag:
            raise ValueError("tag must be a str that is not empty")
        return tag

    @hookimpl
    def around(self, hooks: Hooks) -> Iterable[Layer]:
        """Return one layer around each attempt, inside of `auth` because keys have budgets too."""
        counted = partial(self.counted, hooks.name_of(self))
        return [Layer(Stage.ATTEMPT, "budget", counted, after=("auth",))]

    def counted(self, name: str, request: Request, proceed: Handler) -> Flow[Response]:
        """Count what an attempt uses, by the options of calls for the plugin `name`.

        Raises BudgetExceededError instead of sending it.
        """
        if request.method != "POST" or request.operation.endswith(_COUNTED_BEFORE):
            return (yield from proceed(request))
        clock, date = (yield from Clock()), (yield from WallClock())
        self._ledger.now = partial(_date, clock, date - clock())
        body = asked(request)
        bill = self._bill(request, body, request.plugin_options(name) or "")
        options = fields(body.get("stream_options"))
        chats = request.url.path.endswith("/completions") and body.get("stream") is True
        if self._asks and chats and not options.get("include_usage"):
            bill.hides = True
            options = {**options, "include_usage": True}
            request = request.evolve(json={**body, "stream_options": options})
        try:
            response = yield from proceed(request)
        except BaseException as error:
            bill.fail(error)
            raise
        if response.status < 300:
            response.tap(bill)
        else:
            bill.charge((0, 0, 0))
        return response

    def _bill(self, request: Request, body: dict[str, Any], tag: str) -> Bill:
        """Reserve what an attempt may use. Raises OpenAIError for a model without a price."""
        price = self._prices.get(str(body.get("model"))) or self._prices.get("*")
        if price is None and "model" in body and self._limit.dollars < inf:
            raise OpenAIError(
                f"plugin 'budget' has no price for the model {body['model']!r}: add one to the "
                "setting `prices`, or one for all other models under '*'"
            )
        price = price or Price(0.0)
        given, said = estimate(body), most(body)
        answer = 0 if not body else self._reserve if said is None else said
        headers = request.headers
        # Sorted, because the layers of other plugins may have added secrets, too.
        names = (*filter(headers.private.__contains__, _KEYS), *sorted(headers.private), *_KEYS)
        key = next(filter(None, map(headers.get, names)), "")
        account = self._account(tag, key.rpartition(" ")[2])
        need = price.of((given, 0, answer))
        settle = self._ledger.reserve(account, need, self._limit, firm=said is not None)
        return Bill(given, lambda tokens: settle(price.of(tokens)))


def _date(clock: Callable[[], float], offset: float) -> float:
    return clock() + offset
