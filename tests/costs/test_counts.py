"""The cost of a call and of an event, in counts that do not depend on the machine.

The bounds are the counts at the time of writing. A change that costs more must raise a bound and
explain why.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import pytest

from tests.benchmarks.processes import serving
from tests.costs.counting import blocks_left_by, calls_of
from trunkline import OpenAI
from trunkline.flow import Flow
from trunkline.hooks import hookimpl
from trunkline.http import Headers, Request, Response, ServerSentEvent
from trunkline.middleware import Handler, Layer, Stage
from trunkline.network import Timeout
from trunkline.taps import Tap

CALLS = {"native": 182, "httpx": 195, "httpx2": 195, "requests": 207, "local": 185}
"""Calls of our functions in a warm sync chat call; the local transport includes the answer."""
FILES = {"native": 35, "httpx": 33, "httpx2": 33, "requests": 31, "local": 31}
HOPS = {"native": 106, "httpx": 114, "httpx2": 114, "requests": 118, "local": 91}
CALLS_PER_EVENT = {1: 16.0, 8: 9.875}
"""Calls of core functions per event, by the number of events in each piece of the body."""
CALLS_OF_LOOKING = {1: 3.0, 8: 2.125}
"""The calls that a tap which only looks adds to these: its runner, and the noting of the event."""
CALLS_PER_CHUNK = 33.75
"""Calls of core functions per chunk of `chat.completions.stream`, which has two events."""
MESSAGES = [{"role": "user", "content": "Hi"}]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server in another process that sends the same bytes for every call."""
    with serving(tmp_path_factory.mktemp("server")) as server:
        yield server.base_url()


@pytest.fixture(params=["native", "httpx", "httpx2", "requests", "local"])
def client(request: pytest.FixtureRequest, url: str) -> Iterator[OpenAI]:
    """A client whose connection, caches and structure hooks are warm."""
    with OpenAI(transport=request.param, base_url=url, api_key="key") as made:
        for _ in range(3):
            chat(made)()
        yield made


def chat(client: OpenAI) -> Callable[[], object]:
    return lambda: client.chat.completions.create(model="m", messages=MESSAGES)


def test_warm_call_when_made_then_it_makes_no_more_calls_than_before(client: OpenAI) -> None:
    """A call enters no more of our functions and files than the bounds allow."""
    name = client.pipeline.transport
    # The smallest of some counts: a connection that has just been used may need one more look.
    calls = min((calls_of(chat(client)) for _ in range(3)), key=lambda one: one.count)
    assert calls.count <= CALLS[name]
    assert len(calls.files) <= FILES[name]
    assert calls.hops <= HOPS[name]


@pytest.mark.thorough
def test_warm_call_when_repeated_then_it_leaves_no_memory_behind(client: OpenAI) -> None:
    """Repeated calls grow no cache and leave no uncollectable cycle."""
    assert blocks_left_by(chat(client), times=200) < 1


@pytest.mark.parametrize("size", [1, 8])
def test_streamed_event_when_handed_out_then_it_makes_no_more_calls_than_before(size: int) -> None:
    """The difference of a long and a short stream excludes the fixed cost of a stream."""
    # The smaller of two counts, because a first run may fill caches.
    short, long = (
        min(calls_of(partial(receive, events, size)).count for _ in range(2))
        for events in (200, 400)
    )
    assert (long - short) / 200 <= CALLS_PER_EVENT[size]


@pytest.mark.thorough
@pytest.mark.parametrize("size", [1, 8])
def test_streamed_event_when_a_tap_looks_at_it_then_it_makes_a_few_calls_more(size: int) -> None:
    """One generator for each piece runs all taps, and no reader has one without taps."""
    counts = {
        (plugged, events): min(
            calls_of(partial(receive, events, size, [Looked()] * plugged)).count for _ in range(2)
        )
        for plugged in (0, 1)
        for events in (200, 400)
    }
    plain, looked = (counts[plugged, 400] - counts[plugged, 200] for plugged in (0, 1))
    assert (looked - plain) / 200 <= CALLS_OF_LOOKING[size]


class Looked:
    """A plugin whose tap counts the events, in a method that is not ours."""

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.CALL, "looked", self.looked)]

    def looked(self, request: Request, proceed: Handler) -> Flow[Response]:
        response = yield from proceed(request)
        response.tap(Look())
        return response


class Look(Tap):
    """Counts events."""

    count = 0

    def event(self, event: ServerSentEvent) -> None:
        self.count += 1


def receive(events: int, size: int, plugins: Sequence[object] = ()) -> int:
    """Return the number of chunks of a stream that has `size` events in each piece."""
    transport = Scripted(events, size)
    client = OpenAI(
        transport=transport, base_url="http://scripted.test", api_key="k", plugins=plugins
    )
    stream = client.chat.completions.create(model="m", messages=MESSAGES, stream=True)
    return sum(1 for chunk in stream if chunk.choices[0].delta.content)


class Scripted:
    """A minimal transport, so that only calls of the core are counted."""

    def __init__(self, events: int, size: int) -> None:
        delta = {"index": 0, "delta": {"content": "word"}, "finish_reason": None}
        chunk = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
        event = f"data: {json.dumps({**chunk, 'choices': [delta]})}\n\n".encode()
        self._pieces = [event * size] * (events // size) + [b"data: [DONE]\n\n"]

    def send(self, request: Request, timeout: Timeout) -> Response:
        headers = Headers({"content-type": "text/event-stream"})
        return Response(200, headers, request, self)

    def iter_bytes(self) -> Iterator[bytes]:
        return iter(self._pieces)

    def set_read_timeout(self, seconds: float | None) -> bool:
        return True

    def close(self) -> None:
        """Do nothing."""


@pytest.mark.thorough
def test_chat_stream_when_longer_then_a_chunk_costs_as_much_as_before() -> None:
    """Snapshots that nobody reads cost nothing, however long the text is."""
    short, middle, long = (
        min(calls_of(partial(receive_events, chunks)).count for _ in range(2))
        for chunks in (200, 400, 600)
    )
    assert (middle - short) / 200 <= CALLS_PER_CHUNK
    assert long - middle == middle - short


def receive_events(chunks: int) -> int:
    """Return the number of events of a stream of chat completions that has so many chunks."""
    client = OpenAI(transport=Scripted(chunks, 8), base_url="http://scripted.test", api_key="k")
    with client.chat.completions.stream(model="m", messages=[]) as stream:
        return sum(1 for _ in stream)
