"""Observers of ends: each call is reported once, when it is really over, and as it ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.answers.test_taps import events, opened, typed
from trunkline.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    InternalServerError,
    StreamTruncatedError,
)
from trunkline.hooks import Outcome, hookimpl
from trunkline.http import Request, ServerSentEvent
from trunkline.middleware import Layer, Stage
from trunkline.taps import Ending
from trunkline.testing.replies import Reply
from trunkline.types import Model

PAGE = Reply(200, "<html>no</html>", {"content-type": "text/html"})
CUT = APIConnectionError("cut")


class Diary:
    """Notes its calls, in order."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.outcomes: list[Outcome] = []
        self.endings: list[Ending] = []

    @hookimpl
    def before_call(self) -> None:
        self.notes.append("before")

    @hookimpl
    def on_response(self, request: Request, outcome: Outcome) -> None:
        self.notes.append(f"head {outcome.status}")

    @hookimpl
    def on_event(self, request: Request, event: ServerSentEvent) -> None:
        assert "authorization" not in request.headers
        self.notes.append(f"event {event.text}")

    @hookimpl
    def on_stream_end(self, request: Request, ending: Ending) -> None:
        assert "authorization" not in request.headers
        self.notes.append(f"end {ending.how}")
        self.endings.append(ending)

    @hookimpl
    def after_call(self, outcome: Outcome) -> None:
        self.notes.append("after")
        self.outcomes.append(outcome)


def plain(world: Any, client: Any) -> Any:
    return world.do(client.get("/x", cast_to=object))


async def raw(world: Any, client: Any) -> Any:
    answer = await world.do(client.with_raw_response.get("/x", cast_to=object, stream=True))
    return await world.items(answer.parse())


async def as_bytes(world: Any, client: Any) -> Any:
    return await opened(world, client, lambda one: one.iter_bytes(), stream=True)


async def left(world: Any, client: Any) -> Any:
    stream = await world.do(client.get("/x", cast_to=object, stream=True))
    await world.first(stream)
    await world.do(stream.close())


STREAM = ["before", "head 200", "event 1", "event 2", "end complete", "after"]


@pytest.mark.parametrize("call", [typed, raw, as_bytes])
def test_observers_when_a_stream_is_read_then_they_follow_it_to_its_end(
    world: Any, call: Callable[[Any, Any], Any]
) -> None:
    """Typed, raw and open: each event is seen, and the call is over with the body."""
    diary = Diary()
    client = world.client([events(1, 2)], plugins=[diary])
    world.run(lambda: call(world, client))
    assert diary.notes == STREAM
    (outcome,) = diary.outcomes
    assert (outcome.status, outcome.error, outcome.result) == (200, None, None)
    assert outcome.ending == diary.endings[0]
    assert outcome.ending is not None
    assert outcome.ending.events == 2


def test_observers_when_a_stream_is_left_then_the_call_is_closed_without_an_error(
    world: Any,
) -> None:
    """The user has left; that is not a failure."""
    diary = Diary()
    client = world.client([events(1, 2)], plugins=[diary])
    world.run(lambda: left(world, client))
    assert diary.notes == ["before", "head 200", "event 1", "end closed", "after"]
    assert diary.outcomes[0].error is None


FAILURES: dict[str, tuple[Reply, type[Exception], Callable[[Any, Any], Any]]] = {
    "cut": (Reply.of_events(1, done=False, end=[CUT]), StreamTruncatedError, typed),
    "error": (Reply.of_events(1, {"error": {"message": "no"}}), APIError, typed),
    "page": (PAGE, APIResponseValidationError, typed),
    "no JSON": (PAGE, APIResponseValidationError, plain),
    "status": (Reply.of_error(500), InternalServerError, plain),
    "status of a stream": (Reply.of_error(500), InternalServerError, typed),
}


@pytest.mark.parametrize("name", FAILURES)
def test_observers_when_a_call_fails_after_its_head_then_they_get_the_error_of_the_user(
    world: Any, name: str
) -> None:
    """Truncation, error events, web pages and statuses are errors of the call."""
    reply, kind, call = FAILURES[name]
    diary = Diary()
    client = world.client([reply], plugins=[diary], max_retries=0)
    with pytest.raises(kind) as caught:
        world.run(lambda: call(world, client))
    (outcome,) = diary.outcomes
    assert outcome.error is caught.value
    assert outcome.status == reply.status
    streams = call is typed and reply.status == 200
    assert [note for note in diary.notes if note.startswith("end")] == (
        ["end failed"] if streams else []
    )
    assert diary.notes[-1] == "after"


def test_observers_when_a_call_has_no_response_then_they_get_its_error(world: Any) -> None:
    """Without a head there is no ending."""
    diary = Diary()
    client = world.client([APIConnectionError("reset")], plugins=[diary], max_retries=0)
    with pytest.raises(APIConnectionError) as caught:
        world.run(lambda: plain(world, client))
    assert diary.notes == ["before", "after"]
    (outcome,) = diary.outcomes
    assert (outcome.error, outcome.status, outcome.ending) == (caught.value, None, None)


def test_observers_when_a_call_is_cancelled_before_its_head_then_they_learn_of_it(
    async_world: Any,
) -> None:
    """Once, with neither a status nor an error."""
    diary = Diary()
    slow = Reply.of_json({}).evolve(delay=9.0)
    client = async_world.client([slow], plugins=[diary], timeout=None)

    async def scenario() -> None:
        loop = client.transport.loop()
        with pytest.raises(TimeoutError):
            async with loop.timeout(2.0):
                await plain(async_world, client)

    async_world.run(scenario)
    assert diary.notes == ["before", "after"]
    (outcome,) = diary.outcomes
    assert (outcome.status, outcome.elapsed) == (None, 2.0)


@pytest.mark.parametrize("name", ["value", "raw", "page"])
def test_observers_when_a_plain_call_is_over_then_they_get_its_result(
    world: Any, name: str
) -> None:
    """The typed result; raw answers are left out, because they refer to the credential."""
    model = {"id": "m", "object": "model", "created": 1, "owned_by": "o"}
    diary = Diary()
    answer: Any = {"data": [model]} if name == "page" else model
    client = world.client([answer], plugins=[diary])

    async def scenario() -> Any:
        if name == "page":
            return await world.do(client.models.list())
        if name == "raw":
            return await world.do(client.models.with_raw_response.retrieve("m"))
        return await world.do(client.models.retrieve("m"))

    got = world.run(scenario)
    (outcome,) = diary.outcomes
    assert outcome.result is (None if name == "raw" else got)
    assert isinstance(outcome.result, Model) == (name == "value")
    assert diary.notes == ["before", "head 200", "after"]
    assert "owned_by" not in repr(outcome)


def test_observers_when_a_layer_returns_a_response_of_another_call_then_they_learn_of_it(
    world: Any,
) -> None:
    """A layer may keep whole responses, although it should make new ones."""

    class Keeping:
        kept: Any = None

        @hookimpl
        def around(self) -> Any:
            return [Layer(Stage.CALL, "keeping", self.found)]

        def found(self, request: Request, proceed: Any) -> Any:
            if self.kept is None:
                self.kept = yield from proceed(request)
            return self.kept

    diary = Diary()
    client = world.client([{"a": 1}], plugins=[diary, Keeping()])
    for _ in range(2):
        assert world.run(lambda: plain(world, client)) == {"a": 1}
    assert diary.notes == ["before", "head 200", "after"] * 2


def test_observers_when_only_some_are_there_then_the_others_cost_no_tap(world: Any) -> None:
    """An observer of calls places no tap that sees events, and one of heads none at all."""

    class Heads:
        seen: Any = None

        @hookimpl
        def on_response(self, outcome: Outcome) -> None:
            self.seen = outcome.status

    plugin = Heads()
    client = world.client([events(1)], plugins=[plugin])

    async def scenario() -> Any:
        stream = await world.do(client.get("/x", cast_to=object, stream=True))
        taps = stream.response.taps
        await world.items(stream)
        return taps

    assert world.run(scenario) is None
    assert plugin.seen == 200
