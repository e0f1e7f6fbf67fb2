"""How a body ended: each tap learns it once, in every world, whatever happens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.answers.test_taps import Looking, Placing, events, opened, typed
from trunkline.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APITimeoutError,
    InternalServerError,
    StreamTruncatedError,
)
from trunkline.hooks import hookimpl
from trunkline.http import Request
from trunkline.middleware import Layer, Stage
from trunkline.network import Timeout
from trunkline.taps import Ending, Tap
from trunkline.testing.replies import Reply

PAGE = Reply(200, "<html>no</html>", {"content-type": "text/html"})
CHUNK = {"id": "c", "choices": [], "usage": {"total_tokens": 7}}


def the_only(plugin: Placing) -> Ending:
    """Return the ending of the only tap, which learned of it once."""
    (tap,) = plugin.taps
    (ending,) = tap.endings
    assert isinstance(ending, Ending)
    return ending


async def left(world: Any, client: Any, leave: Callable[[Any], Any]) -> None:
    """Read one event of a stream, and leave it."""
    stream = await world.do(client.get("/x", cast_to=object, stream=True))
    assert await world.first(stream) == 1
    await world.do(leave(stream))


FAILURES: dict[str, tuple[Reply, type[Exception]]] = {
    "truncated": (Reply.of_events(1, done=False, end=[APIConnectionError("cut")]),
                  StreamTruncatedError),
    "error event": (Reply.of_events(1, {"error": {"message": "no"}}), APIError),
    "no JSON": (Reply.of_events(1, "{"), APIResponseValidationError),
    "a page": (PAGE, APIResponseValidationError),
    "too slow": (Reply.of_events(1, end=(), done=False).evolve(
        body=(b"data: 1\n\n", 9.0, b"data: 2\n\n")), APITimeoutError),
}  # fmt: skip


@pytest.mark.parametrize("name", FAILURES)
def test_stream_when_it_fails_then_taps_get_the_error_of_the_user(world: Any, name: str) -> None:
    """The very error that the loop over the events raises."""
    reply, kind = FAILURES[name]
    plugin = Placing(Looking)
    timeout = Timeout(read=60, idle=5) if name == "too slow" else Timeout()
    client = world.client([reply], plugins=[plugin], timeout=timeout)
    with pytest.raises(kind) as caught:
        world.run(lambda: typed(world, client))
    ending = the_only(plugin)
    assert (ending.how, ending.error) == ("failed", caught.value)
    assert ending.events == (0 if name == "a page" else 2 if name in {"error event", "no JSON"}
                             else 1)  # fmt: skip
    assert ending.elapsed == (5.0 if name == "too slow" else 0.0)


def test_stream_when_it_is_complete_then_taps_get_its_figures(world: Any) -> None:
    """Seconds, events, the usage, and the head, without a secret."""
    none = {**CHUNK, "usage": None}
    reply = Reply.of_events(none, CHUNK, none, pause=2.0).evolve(delay=1.0)
    plugin = Placing(Looking)
    client = world.client([reply], plugins=[plugin])
    world.run(lambda: typed(world, client))
    ending = the_only(plugin)
    assert (ending.how, ending.error, ending.status) == ("complete", None, 200)
    assert (ending.first_event, ending.elapsed, ending.events) == (3.0, 9.0, 3)
    assert ending.usage == {"total_tokens": 7}
    assert ending.request.body == b""
    assert "fake-key" not in str([*ending.request.headers.items()])
    assert ending.request_id is None
    assert ending.result is None


def _abort(stream: Any) -> Any:
    return stream.controller.abort()


def _close_response(stream: Any) -> Any:
    return stream.response.close() if hasattr(stream, "__next__") else stream.response.aclose()


async def _with(stream: Any) -> None:
    async with stream:
        """Leave it at once."""


def _leave_with(stream: Any) -> Any:
    if hasattr(stream, "__aenter__"):
        return _with(stream)
    with stream:
        return None


@pytest.mark.parametrize("leave", [_abort, _close_response, _leave_with])
def test_stream_when_its_user_leaves_then_it_is_closed(
    world: Any, leave: Callable[[Any], Any]
) -> None:
    """`abort`, closing the response, and leaving `with` are not failures."""
    plugin = Placing(Looking)
    client = world.client([events(1, 2)], plugins=[plugin])
    world.run(lambda: left(world, client, leave))
    ending = the_only(plugin)
    assert (ending.how, ending.error, ending.events) == ("closed", None, 1)


def test_stream_when_its_user_leaves_events_that_have_arrived_then_it_is_closed(
    world: Any,
) -> None:
    """A stream is complete when its user has taken the last event, not when it has arrived."""
    plugin = Placing(Looking)
    body = b"data: 1\n\ndata: 2\n\ndata: [DONE]\n\n"
    reply = Reply(200, body, {"content-type": "text/event-stream"})
    client = world.client([reply], plugins=[plugin])
    world.run(lambda: left(world, client, _abort))
    assert the_only(plugin).how == "closed"


def test_stream_when_its_loop_is_left_or_it_is_dropped_then_it_is_closed() -> None:
    """In sync code `break` closes the stream at once."""
    from trunkline.testing import fake_client

    plugin = Placing(Looking)
    client = fake_client([events(1, 2), events(1, 2)], plugins=[plugin])
    for _ in client.get("/x", cast_to=object, stream=True):
        break
    with pytest.warns(ResourceWarning, match="unclosed"):
        client.get("/x", cast_to=object, stream=True)
    assert [tap.endings[0].how for tap in plugin.taps] == ["closed", "closed"]


def test_stream_when_it_is_dropped_in_async_code_then_it_is_closed(async_world: Any) -> None:
    """Its connection cannot be closed, but its taps learn of it."""
    plugin = Placing(Looking)
    client = async_world.client([events(1, 2)], plugins=[plugin])

    async def scenario() -> None:
        with pytest.warns(ResourceWarning, match="unclosed"):
            await client.get("/x", cast_to=object, stream=True)

    async_world.run(scenario)
    assert the_only(plugin).how == "closed"


def test_stream_when_the_last_item_was_taken_then_leaving_is_no_early_end(world: Any) -> None:
    """A loop that is left after the last event has received everything."""
    plugin = Placing(Looking)
    reply = Reply(200, b"data: 1\n\ndata: [DONE]\n\n", {"content-type": "text/event-stream"})
    client = world.client([reply], plugins=[plugin])
    world.run(lambda: left(world, client, lambda stream: stream.close()))
    assert the_only(plugin).how == "complete"


@pytest.mark.parametrize("stage", ["head", "events", "body"])
def test_call_when_its_task_is_cancelled_then_its_taps_are_told(
    async_world: Any, stage: str
) -> None:
    """While a body is read, or a stream waits for its next event."""
    plugin = Placing(Looking)
    reply = Reply(200, (b"data: 1\n\n", float("inf")), {"content-type": "text/event-stream"})
    client = async_world.client([reply], plugins=[plugin], timeout=None)

    async def call() -> None:
        if stage == "events":
            await typed(async_world, client)
        elif stage == "body":
            await opened(async_world, client, lambda one: one.iter_bytes())
        else:
            await client.get("/x", cast_to=object)

    async def in_asyncio() -> None:
        import asyncio

        task = asyncio.ensure_future(call())
        while not plugin.taps:
            await asyncio.sleep(0)
        for _ in range(20):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def in_trio() -> None:
        import trio

        async with trio.open_nursery() as nursery:
            nursery.start_soon(call)
            while not plugin.taps:
                await trio.lowlevel.checkpoint()
            for _ in range(20):
                await trio.lowlevel.checkpoint()
            nursery.cancel_scope.cancel()

    async_world.run(in_asyncio if async_world.name == "asyncio" else in_trio)
    assert (the_only(plugin).how, the_only(plugin).error) == ("closed", None)


@pytest.mark.parametrize("read", ["bytes", "events", "parsed", "part", "broken"])
def test_open_body_when_it_is_read_or_left_then_its_taps_are_told(world: Any, read: str) -> None:
    """An open body ends like a stream: complete, failed or closed."""
    replies = {
        "bytes": Reply.of_json({"usage": {"n": 1}}), "events": Reply.of_events(CHUNK),
        "parsed": Reply.of_json([]), "part": Reply.of_json({}),
        "broken": Reply(200, (b"1", APIConnectionError("cut")), {}),
    }  # fmt: skip
    expected = {
        "bytes": ("complete", {"n": 1}), "events": ("complete", CHUNK["usage"]),
        "parsed": ("failed", None), "part": ("closed", None), "broken": ("failed", None),
    }  # fmt: skip
    plugin = Placing(Looking)
    client = world.client([replies[read]], plugins=[plugin])
    ways: dict[str, Callable[[Any], Any]] = {
        "bytes": lambda one: one.iter_bytes(), "events": lambda one: one.iter_lines(),
        "parsed": lambda one: one.parse(to=dict[str, int]), "part": lambda one: one.status_code,
        "broken": lambda one: one.read(),
    }  # fmt: skip

    async def scenario() -> Any:
        made = await opened(world, client, ways[read])
        return await world.do(made)

    if read in {"parsed", "broken"}:
        with pytest.raises((APIResponseValidationError, APIConnectionError)) as caught:
            world.run(scenario)
        assert the_only(plugin).error is caught.value
    else:
        world.run(scenario)
    assert (the_only(plugin).how, the_only(plugin).usage) == expected[read]


@pytest.mark.parametrize("name", ["parse", "status", "read"])
def test_plain_call_when_it_fails_after_the_head_then_its_taps_get_the_error(
    world: Any, name: str
) -> None:
    """A body that does not fit, an error status, and a body that breaks."""
    replies = {
        "parse": PAGE, "status": Reply.of_error(500),
        "read": Reply(200, (b"{", APIConnectionError("cut")), {}),
    }  # fmt: skip
    kinds = {"parse": APIResponseValidationError, "status": InternalServerError,
             "read": APIConnectionError}  # fmt: skip
    plugin = Placing(Looking)
    client = world.client([replies[name]], plugins=[plugin], max_retries=0)
    with pytest.raises(kinds[name]) as caught:
        world.run(lambda: world.do(client.get("/x", cast_to=object)))
    ending = the_only(plugin)
    assert (ending.how, ending.error) == ("failed", caught.value)
    assert ending.status == (500 if name == "status" else 200)


def test_call_when_it_is_retried_then_the_abandoned_response_is_closed(world: Any) -> None:
    """Also if an outer layer abandons a response without discarding it."""

    class Twice:
        @hookimpl
        def around(self) -> Any:
            return [Layer(Stage.CALL, "twice", self.sent)]

        def sent(self, request: Request, proceed: Any) -> Any:
            yield from proceed(request)
            return (yield from proceed(request))

    plugin = Placing(Looking)
    answers = [Reply.of_error(503), {"a": 1}, {"a": 2}]
    client = world.client(answers, plugins=[plugin, Twice()])
    assert world.run(lambda: world.do(client.get("/x", cast_to=object))) == {"a": 2}
    endings = [tap.endings for tap in plugin.taps]
    assert [(one.how, one.status, one.elapsed) for (one,) in endings] == [
        ("closed", 503, 0.0), ("closed", 200, endings[1][0].elapsed), ("complete", 200,
                                                                      endings[2][0].elapsed),
    ]  # fmt: skip
    assert endings[2][0].result == {"a": 2}


def test_call_when_a_layer_fails_after_the_head_then_its_taps_get_the_error(world: Any) -> None:
    """An outer layer that raises has given the response up."""

    class Breaking:
        @hookimpl
        def around(self) -> Any:
            return [Layer(Stage.CALL, "breaking", self.broken)]

        def broken(self, request: Request, proceed: Any) -> Any:
            yield from proceed(request)
            raise LookupError("broken")

    plugin = Placing(Looking)
    client = world.client([events(1)], plugins=[plugin, Breaking()])
    with pytest.raises(LookupError, match="broken") as caught:
        world.run(lambda: typed(world, client))
    assert (the_only(plugin).how, the_only(plugin).error) == ("failed", caught.value)
    assert client.transport.open_responses == 0


def test_chat_stream_when_an_event_does_not_fit_then_its_taps_get_the_error(world: Any) -> None:
    """The stream of helpers fails after its events have been decoded."""
    plugin = Placing(Looking)
    client = world.client([Reply.of_events({"id": "c", "choices": [{"index": "x"}]})],
                          plugins=[plugin])  # fmt: skip

    async def scenario() -> None:
        stream = client.chat.completions.stream(model="m", messages=[])
        await world.items(stream)

    with pytest.raises(APIResponseValidationError) as caught:
        world.run(scenario)
    assert (the_only(plugin).how, the_only(plugin).error) == ("failed", caught.value)


@pytest.mark.parametrize(
    ("source", "usage"),
    [
        (b'{"usage": {"n": 1}}', {"n": 1}),
        (b'{"type": "response.completed", "response": {"usage": {"n": 2}}}', {"n": 2}),
        (b'{"usage": null, "response": null}', None), (b'[{"usage": {}}]', None),
        (b"no JSON", None), (None, None),
    ],
)  # fmt: skip
def test_usage_when_asked_for_then_it_is_decoded(source: bytes | None, usage: Any) -> None:
    """From the body, a chunk, or the response within the last event; else None."""
    from trunkline.http import URL, Headers

    request = Request("GET", URL.parse("https://h/v1"))
    headers = Headers({"x-request-id": "req_1"})
    ending = Ending("complete", request, 200, headers, 1.0, source=source)
    assert (ending.usage, ending.request_id) == (usage, "req_1")
    assert "source" not in repr(ending)


def test_taps_when_none_is_overridden_then_nothing_happens(world: Any) -> None:
    """The base class can be placed too, and is not called."""
    client = world.client([events(1, 2), {}], plugins=[Placing(Tap)])
    assert world.run(lambda: typed(world, client)) == [1, 2]
    assert world.run(lambda: world.do(client.get("/x", cast_to=object))) == {}
