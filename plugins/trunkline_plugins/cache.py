"""Answers equal requests from a store: see docs/guides/plugins/cache.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeAlias

from trunkline.flow import Exclusive, Flow, WallClock
from trunkline.hooks import Hooks, hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline_plugins.cache_keys import CacheOptions, Keys, check_ttl, is_cached, names
from trunkline_plugins.cache_stores import store_of
from trunkline_plugins.cache_stores.answers import CachedAnswer, Keeping
from trunkline_plugins.cache_stores.guarded import GuardedStore

Find: TypeAlias = "Callable[[], Flow[CachedAnswer | None]]"
Ask: TypeAlias = "Callable[[], Flow[Response]]"


class Flight:
    """A request that equal calls wait for, and its answer."""

    landed = False
    answer: CachedAnswer | None = None


class Cache:
    """The plugin. Raises TypeError or ValueError for settings that cannot work."""

    __name__ = "cache"

    def __init__(
        self,
        store: Any = "memory",
        ttl: float | None = 86_400.0,
        operations: str | tuple[str, ...] | None = None,
        scope: str | None = None,
        headers: str | tuple[str, ...] = (),
    ) -> None:
        check_ttl(ttl)
        self.guarded = GuardedStore(store_of(store))
        self._given = (self.guarded.store, ttl, operations, scope, headers)
        self._ttl = ttl
        self._operations = None if operations is None else names(operations)
        self._keys = partial(Keys, scope=scope, headers=names(headers), functions={})
        self._flights: dict[str, Flight] = {}

    @hookimpl
    def extend_options(self) -> Callable[..., object]:
        return CacheOptions

    @hookimpl
    def around(self, settings: Settings, hooks: Hooks) -> Iterable[Layer]:
        inner = ("budget?", "failover?", "hedge?", "ratelimit?")
        layer = partial(self._answered, hooks.name_of(self), self._keys(settings))
        return [Layer(Stage.CALL, "cache", layer, before=inner, after=("redact?",))]

    def wait(self) -> None:
        """Wait until all answers that have been complete so far are in the store."""
        self.guarded.wait()

    def _answered(
        self, name: str, keys: Keys, request: Request, proceed: Handler
    ) -> Flow[Response]:
        options: CacheOptions = request.plugin_options(name) or CacheOptions()
        if options.skip or not (options.always or is_cached(request, self._operations)):
            return (yield from proceed(request))
        key = yield from keys.key(request)
        if key is None:
            return (yield from proceed(request))
        ask = partial(self._asked, key, options, request, proceed)
        if options.refresh:
            return (yield from ask())
        find = partial(self.guarded.found, key, options.ttl)
        found: CachedAnswer | Response | None
        if request.body_stays_open:  # nobody waits for the end of what somebody else reads
            found = yield from find()
        else:
            flight = self._flights.setdefault(key, Flight())
            alone = self._alone(key, flight, find, ask)
            found = yield from Exclusive((self, key), alone, across_clients=True)
        if isinstance(found, CachedAnswer):
            return found.response(request, (yield from WallClock()))
        return (yield from ask()) if found is None else found

    def _alone(
        self, key: str, flight: Flight, find: Find, ask: Ask
    ) -> Flow[CachedAnswer | Response | None]:
        """Return what the store or an equal call has; else the response to this call.

        None means that an equal call has failed: those that waited ask the server together.
        """
        if flight.landed:
            return flight.answer
        response: Response | None = None
        try:
            flight.answer = yield from find()
            if flight.answer is None:
                response = yield from ask()
                flight.answer = CachedAnswer.of(response, (yield from WallClock()))
            flight.landed = True
        except Exception:  # after a cancellation, the next call asks
            flight.landed = True
            raise
        finally:
            self._flights.pop(key, None)
        return flight.answer if response is None else response

    def _asked(
        self, key: str, options: CacheOptions, request: Request, proceed: Handler
    ) -> Flow[Response]:
        response = yield from proceed(request)
        if 200 <= response.status < 300:
            ttl = self._ttl if options.ttl is None else options.ttl
            now = yield from WallClock()
            response.tap(Keeping(now, ttl, partial(self.guarded.keep, key)))
        return response

    # A copy in another process has its own locks and threads.
    def __reduce__(self) -> tuple[type[Cache], tuple[Any, ...]]:
        return Cache, self._given
