"""A store as the plugin `cache` uses it: failures are logged, and nothing blocks an event loop."""

from __future__ import annotations

import logging
from functools import partial
from threading import Thread, current_thread

from trunkline.flow import Call, Flow, WallClock
from trunkline_plugins.cache_stores import Store
from trunkline_plugins.cache_stores.answers import CachedAnswer

_log = logging.getLogger("trunkline.cache")


class GuardedStore:
    """Reads answers from a store, and writes them to it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._unwritten: dict[str, CachedAnswer] = {}
        self._writers: set[Thread] = set()

    def found(self, key: str, ttl: float | None) -> Flow[CachedAnswer | None]:
        """Return an answer that is young enough, also for a call with this `ttl`.

        A store that fails, and an answer that is damaged, are logged, and as if there was none.
        """
        now = yield from WallClock()
        get = partial(self.store.get, key)
        try:
            answer = self._unwritten.get(key)
            if answer is None:
                data = yield from Call[bytes | None](get, in_thread=self.store.blocks)
                answer = None if data is None else CachedAnswer.decoded(data)
        except Exception as error:  # of the store, or of what was in it
            _log.warning("the cache cannot read an answer: %s: %s", type(error).__name__, error)
            return None
        return answer if answer is not None and answer.is_fresh(now, ttl) else None

    def keep(self, key: str, answer: CachedAnswer) -> None:
        """Store an answer; in a thread if that blocks, because a tap must not."""
        if self.store.blocks:
            self._unwritten[key] = answer
            writer = Thread(target=self._write, args=(key, answer))
            self._writers.add(writer)
            writer.start()
        else:
            self._write(key, answer)

    def wait(self) -> None:
        """Wait until all answers that were given to `keep` have been written."""
        for thread in [*self._writers]:
            thread.join()

    def _write(self, key: str, answer: CachedAnswer) -> None:
        try:
            self.store.set(key, answer.encoded(), answer.ttl)
        except Exception as error:  # of the store: the call has its answer
            _log.warning("the cache cannot store an answer: %s: %s", type(error).__name__, error)
        finally:
            self._unwritten.pop(key, None)
            self._writers.discard(current_thread())
