"""The rows of the table: the samples to compare, and the targets of the project."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Protocol

from tests.benchmarks import lanes
from tests.benchmarks.lanes import Lane
from tests.benchmarks.measurements import Results, Samples


class Target(Protocol):
    """The target of one row."""

    def allows(self, peer: float | None) -> float | None:
        """Return the most CPU seconds that meet the target; None if it needs the missing peer."""


@dataclass(frozen=True)
class OneOf:
    """At most the time of openai divided by `parts`."""

    parts: int

    def __str__(self) -> str:
        return f"<= 1/{self.parts}"

    def allows(self, peer: float | None) -> float | None:
        return None if peer is None else peer / self.parts


@dataclass(frozen=True)
class AtMost:
    """At most that many CPU seconds, regardless of openai."""

    seconds: float
    text: str

    def __str__(self) -> str:
        return f"<= {self.text}"

    def allows(self, peer: float | None) -> float | None:
        return self.seconds


@dataclass(frozen=True)
class Scenario:
    """One row."""

    name: str
    unit: str
    case: str
    ours: Lane
    peer: Lane | None
    bare: Lane | None
    target: Target | None = None


NOISE = 1.04


@dataclass(frozen=True)
class Row:
    """The results of a scenario in CPU seconds; a column without samples is None."""

    scenario: Scenario
    ours: Samples | None
    peer: Samples | None
    bare: Samples | None

    @property
    def ratio(self) -> float | None:
        """The ratio of the medians."""
        return median(self.ours) / median(self.peer) if self.ours and self.peer else None

    @property
    def spread(self) -> tuple[float, float]:
        """The lowest and the highest ratio of corresponding trials."""
        pairs = zip(self.ours or (), self.peer or (), strict=False)
        ratios = [ours / peer for ours, peer in pairs]
        return min(ratios), max(ratios)

    @property
    def verdict(self) -> str:
        """`ok`, `at the limit`, `MISSED`, `not measured`, or empty for a row without a target.

        `at the limit`: above it by at most the factor `NOISE`, the difference between two runs.
        `MISSED (bare too)`: the bare transport alone costs more than the target allows.
        """
        target = self.scenario.target
        if target is None:
            return ""
        allowed = target.allows(median(self.peer) if self.peer else None)
        bare = median(self.bare) if self.bare else None
        if allowed is None or not self.ours:
            return "not measured"
        if median(self.ours) <= allowed:
            return "ok"
        if median(self.ours) <= allowed * NOISE:
            return "at the limit"
        return "MISSED (bare too)" if bare is not None and bare > allowed else "MISSED"


_CALL, _EVENT = AtMost(90e-6, "90 us"), AtMost(6e-6, "6 us")
"""The most that an adapter may add to its library."""
_NATIVE = (lanes.NATIVE, lanes.OPENAI, None)
_BARE = (lanes.NATIVE, lanes.OPENAI, lanes.BARE_SOCKET)
_BARE_ASYNCIO = (lanes.NATIVE, lanes.OPENAI, lanes.BARE_STREAMS)
_HTTPX = (lanes.OVER_HTTPX, lanes.OPENAI, lanes.HTTPX_CLIENT)
_HTTPX2 = (lanes.OVER_HTTPX2, lanes.OPENAI, lanes.HTTPX2_CLIENT)
_REQUESTS = (lanes.OVER_REQUESTS, lanes.OPENAI, lanes.REQUESTS_SESSION)
_ABOVE_HTTPX = (lanes.ABOVE_HTTPX, None, None)
_ABOVE_HTTPX2 = (lanes.ABOVE_HTTPX2, None, None)
_ABOVE_REQUESTS = (lanes.ABOVE_REQUESTS, None, None)

SCENARIOS = (
    Scenario("import the module", "ms", "import", *_NATIVE, OneOf(12)),
    Scenario("import OpenAI, AsyncOpenAI", "ms", "import clients", *_NATIVE),
    Scenario("first call", "ms", "first call", *_NATIVE, OneOf(12)),
    Scenario("first call, httpx", "ms", "first call", lanes.OVER_HTTPX, lanes.OPENAI, None),
    Scenario("first call, requests", "ms", "first call", lanes.OVER_REQUESTS, lanes.OPENAI, None),
    Scenario("second client", "ms", "construct", *_NATIVE, AtMost(0.3e-3, "0.3 ms")),
    Scenario("sync chat", "us", "chat", *_BARE, OneOf(12)),
    Scenario("sync chat, httpx", "us", "chat", *_HTTPX),
    Scenario("  above httpx.Client", "us", "chat above", *_ABOVE_HTTPX, _CALL),
    Scenario("sync chat, httpx2", "us", "chat", *_HTTPX2),
    Scenario("  above httpx2.Client", "us", "chat above", *_ABOVE_HTTPX2, _CALL),
    Scenario("sync chat, requests", "us", "chat", *_REQUESTS),
    Scenario("  above requests.Session", "us", "chat above", *_ABOVE_REQUESTS, _CALL),
    Scenario("async chat x64, asyncio", "us", "asyncio", *_NATIVE, OneOf(12)),
    Scenario(
        "  openai over aiohttp", "us", "asyncio", lanes.NATIVE, lanes.OPENAI_AIOHTTP, None, OneOf(6)
    ),
    Scenario(
        "async chat x64, aiohttp", "us", "asyncio", lanes.OVER_AIOHTTP, lanes.OPENAI_AIOHTTP, None
    ),
    Scenario("async chat x64, httpx2", "us", "asyncio", lanes.OVER_HTTPX2, lanes.OPENAI, None),
    Scenario("async chat x64, trio", "us", "trio", *_NATIVE, OneOf(8)),
    Scenario("  transport trio", "us", "trio", lanes.OVER_TRIO, lanes.OPENAI, None, OneOf(8)),
    Scenario("stream, per event", "us", "stream", *_BARE, OneOf(18)),
    Scenario("stream, per event, httpx", "us", "stream", *_HTTPX),
    Scenario("  above httpx.Client", "us", "stream above", *_ABOVE_HTTPX, _EVENT),
    Scenario("stream, per event, httpx2", "us", "stream", *_HTTPX2),
    Scenario("  above httpx2.Client", "us", "stream above", *_ABOVE_HTTPX2, _EVENT),
    Scenario("stream, per event, requests", "us", "stream", *_REQUESTS),
    Scenario("  above requests.Session", "us", "stream above", *_ABOVE_REQUESTS, _EVENT),
    Scenario("stream, per event, asyncio", "us", "stream_asyncio", *_BARE_ASYNCIO, OneOf(18)),
    Scenario("coalesced stream", "us", "coalesced", *_BARE, OneOf(20)),
    Scenario("events 1 ms apart", "us", "alone", *_BARE, OneOf(6)),
    Scenario("events 1 ms apart, asyncio", "us", "alone asyncio", *_BARE_ASYNCIO, OneOf(5)),
    Scenario("chat stream with events, per chunk", "us", "chat_events", *_NATIVE, OneOf(15)),
    Scenario("response stream, per event", "us", "response_events", *_NATIVE, OneOf(12)),
    Scenario("256 embeddings, as numpy", "ms", "arrays", *_NATIVE, OneOf(8)),
    Scenario("256 embeddings, as lists", "ms", "lists", *_NATIVE, OneOf(2)),
    Scenario("200 messages, above one", "us", "messages", *_NATIVE, OneOf(40)),
    Scenario("sync chat, TLS", "us", "chat over TLS", *_BARE, OneOf(12)),
    Scenario("async chat x64, asyncio, TLS", "us", "asyncio over TLS", *_NATIVE, OneOf(12)),
    Scenario("upload of 256 MiB, per MiB", "us", "upload", *_BARE, OneOf(3)),
    Scenario("upload of 256 MiB, TLS", "us", "upload over TLS", *_BARE, OneOf(1)),
    Scenario("download of 256 MiB, per MiB", "us", "download", *_BARE, OneOf(3)),
    Scenario("download of 256 MiB, TLS", "us", "download over TLS", *_BARE, OneOf(1)),
)


def rows(results: Results) -> tuple[Row, ...]:
    """Return one row for each scenario, measured or not."""
    return tuple(_row(scenario, results) for scenario in SCENARIOS)


def _row(scenario: Scenario, results: Results) -> Row:
    def column(lane: Lane | None) -> Samples | None:
        return None if lane is None else results.samples.get((scenario.case, lane))

    return Row(scenario, column(scenario.ours), column(scenario.peer), column(scenario.bare))
