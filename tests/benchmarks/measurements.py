"""Run the measurements: for each case, the trials of all lanes alternate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.benchmarks import lanes
from tests.benchmarks.lanes import Lane
from tests.benchmarks.processes import ContestantError, Interpreters, Server, Worker, fresh

Samples = tuple[float, ...]
Key = tuple[str, Lane]


@dataclass(frozen=True)
class Case:
    """One thing to measure on several lanes; `repeat` is calls, streams or clients per trial."""

    name: str
    lanes: tuple[Lane, ...]
    trials: int
    repeat: int
    quick_trials: int
    quick_repeat: int
    order: str = ""
    prefix: str = ""
    tls: bool = False

    def scale(self, *, quick: bool) -> tuple[int, int]:
        return (self.quick_trials, self.quick_repeat) if quick else (self.trials, self.repeat)


_NATIVE = (lanes.NATIVE, lanes.OPENAI)
_BARE = (*_NATIVE, lanes.BARE_SOCKET)
_BARE_ASYNCIO = (*_NATIVE, lanes.BARE_STREAMS)
_HTTPX = (lanes.OVER_HTTPX, lanes.HTTPX_CLIENT)
_HTTPX2 = (lanes.OVER_HTTPX2, lanes.HTTPX2_CLIENT)
_REQUESTS = (lanes.OVER_REQUESTS, lanes.REQUESTS_SESSION)
_ABOVE = (lanes.ABOVE_HTTPX, lanes.ABOVE_HTTPX2, lanes.ABOVE_REQUESTS)
_AIOHTTP = (lanes.OVER_AIOHTTP, lanes.OPENAI_AIOHTTP)
_TRIO = (lanes.NATIVE, lanes.OVER_TRIO, lanes.OPENAI)
_SYNC = (*_BARE, *_HTTPX, *_HTTPX2, *_REQUESTS)
_ASYNCIO = (*_NATIVE, *_AIOHTTP, lanes.OVER_HTTPX, lanes.OVER_HTTPX2)

FRESH_CASES = (
    Case("import", _NATIVE, 15, 1, 3, 1),
    Case("import clients", _NATIVE, 15, 1, 3, 1),
    Case("first call", (*_NATIVE, lanes.OVER_HTTPX, lanes.OVER_REQUESTS), 15, 1, 3, 1),
)
WARM_CASES = (
    Case("construct", _NATIVE, 9, 30, 3, 6),
    Case("chat", _SYNC, 11, 300, 5, 80),
    Case("chat", _ABOVE, 7, 300, 3, 60, order="chat above"),
    Case("messages", _NATIVE, 9, 40, 3, 12),
    Case("stream", _SYNC, 9, 10, 3, 3),
    Case("stream", _ABOVE, 7, 6, 3, 2, order="stream above"),
    Case("stream", _BARE, 9, 10, 3, 3, order="coalesced", prefix="/coalesced"),
    Case("stream", _BARE, 7, 2, 3, 1, order="alone", prefix="/alone"),
    Case("stream_asyncio", _BARE_ASYNCIO, 9, 10, 3, 3),
    Case("stream_asyncio", _BARE_ASYNCIO, 7, 2, 3, 1, order="alone asyncio", prefix="/alone"),
    Case("chat_events", _NATIVE, 9, 3, 3, 1),
    Case("response_events", _NATIVE, 9, 3, 3, 1),
    Case("arrays", _NATIVE, 9, 5, 3, 1),
    Case("lists", _NATIVE, 9, 5, 3, 1),
    Case("asyncio", _ASYNCIO, 7, 640, 3, 64),
    Case("trio", _TRIO, 7, 640, 3, 64),
    Case("chat", _BARE, 11, 300, 5, 80, order="chat over TLS", tls=True),
    Case("asyncio", _NATIVE, 7, 640, 3, 64, order="asyncio over TLS", tls=True),
    Case("upload", _BARE, 5, 1, 2, 1),
    Case("upload", _BARE, 5, 1, 2, 1, order="upload over TLS", tls=True),
    Case("download", _BARE, 5, 1, 2, 1),
    Case("download", _BARE, 5, 1, 2, 1, order="download over TLS", tls=True),
)


@dataclass
class Results:
    """Samples in CPU seconds by case and lane, and the reason if a lane has none."""

    samples: dict[Key, Samples] = field(default_factory=dict)
    failures: dict[Key, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)


class Run:
    """One run of all cases. It starts the workers on demand and keeps them until it is closed."""

    def __init__(self, server: Server, interpreters: Interpreters, *, quick: bool) -> None:
        self._server = server
        self._interpreters = interpreters
        self._quick = quick
        self._workers: dict[tuple[Lane, str, bool], Worker] = {}
        self.results = Results()

    def measure(self, progress: Callable[[str], None]) -> Results:
        for case in FRESH_CASES:
            progress(case.name)
            self._measure_fresh(case)
        for case in WARM_CASES:
            progress(f"{case.name} {case.order}".strip())
            self._measure_warm(case)
        return self.results

    def close(self) -> None:
        for worker in self._workers.values():
            worker.close()

    def _measure_fresh(self, case: Case) -> None:
        """The first trial of each lane is discarded: it fills the bytecode and disk caches."""

        def start(lane: Lane, _repeat: int) -> float:
            baseline = fresh(lane, "nothing", self._interpreters, self._server.base_url())
            return fresh(lane, case.name, self._interpreters, self._server.base_url()) - baseline

        self._trials(case, case.name, start)

    def _measure_warm(self, case: Case) -> None:
        """The first trial of each lane is discarded: it warms the pool, caches and interpreter."""

        def ask(lane: Lane, repeat: int) -> float:
            return self._worker(lane, case).measure(case.name, repeat)

        self._trials(case, case.order or case.name, ask)

    def _trials(self, case: Case, name: str, measure: Callable[[Lane, int], float]) -> None:
        trials, repeat = case.scale(quick=self._quick)
        samples: dict[Lane, list[float]] = {lane: [] for lane in case.lanes}
        for trial in range(trials + 1):
            for lane in tuple(samples):
                try:
                    seconds = measure(lane, repeat if trial else 1)
                except ContestantError as error:
                    self.results.failures[name, lane] = str(error)
                    self._workers.pop((lane, case.prefix, case.tls), None)
                    del samples[lane]
                else:
                    samples[lane] += [seconds] if trial else []
        for lane, seconds_each in samples.items():
            self.results.samples[name, lane] = tuple(seconds_each)

    def _worker(self, lane: Lane, case: Case) -> Worker:
        key = (lane, case.prefix, case.tls)
        if key not in self._workers:
            base_url = self._server.base_url(case.prefix, tls=case.tls)
            worker = Worker(lane, self._interpreters, base_url)
            self._workers[key] = worker
            self.results.versions[lane.library] = worker.version
        return self._workers[key]
