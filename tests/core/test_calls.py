"""The identity of a call: one object through all its requests."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

import pytest

from trunkline.calls import CallInfo, StateKey
from trunkline.hooks import Outcome, hookimpl
from trunkline.http import URL, Request, Response
from trunkline.middleware import Layer, Stage
from trunkline.testing.replies import Reply

TRIES = StateKey[int]("tries")


class Counting:
    """Counts the attempts of a call in its state, and notes what each place sees."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, CallInfo]] = []

    @hookimpl
    def before_call(self, request: Request) -> None:
        self.seen.append(("before", request.call))

    @hookimpl
    def after_call(self, request: Request, outcome: Outcome) -> None:
        self.seen.append(("after", request.call))

    @hookimpl
    def around(self) -> Iterable[Layer]:
        return [Layer(Stage.WIRE, "counting", self.counted)]

    def counted(self, request: Request, proceed: Any) -> Any:
        request.call.set(TRIES, request.call.get(TRIES, 0) + 1)
        response: Response = yield from proceed(request)
        self.seen.append(("wire", response.request.call))
        return response


def test_call_when_retried_and_redirected_then_it_stays_the_same_object(world: Any) -> None:
    """Hooks and layers of all attempts share one state; another call has its own."""
    plugin = Counting()
    answers = [Reply.of_error(503), Reply(307, b"", {"location": "/v1/y"}), {}, {}]
    client = world.client(answers, plugins=[plugin])
    for _ in range(2):
        world.run(lambda: world.do(client.get("/x", cast_to=object)))
    places, calls = zip(*plugin.seen, strict=True)
    assert places == ("before", "wire", "wire", "wire", "after", "before", "wire", "after")
    assert len({id(call) for call in calls[:5]}) == 1
    assert [calls[0].get(TRIES), calls[-1].get(TRIES)] == [3, 1]
    assert calls[0] != calls[-1]
    assert all(call.id not in str(request.headers) for call in calls[:1]
               for request in client.transport.requests)  # fmt: skip


def test_call_when_copied_then_the_copy_has_the_same_id_and_no_state() -> None:
    """A state need not be picklable, and errors carry requests to other processes."""
    call = CallInfo()
    call.set(StateKey[Any]("open"), lambda: None)
    for copied in (pickle.loads(pickle.dumps(call)), deepcopy(call)):
        assert copied == call
        assert (copied != call) is False
        assert hash(copied) == hash(call)
        assert repr(copied) == repr(call) == f"CallInfo(id={call.id!r})"
        assert copied.get(TRIES) is None
    assert call != CallInfo()
    assert (call == CallInfo()) is False
    assert call != 5
    assert len(call.id) == 32


def test_call_when_asked_for_the_time_then_it_is_that_since_its_beginning() -> None:
    """On the clock of its driver; without a driver, no time passes."""
    assert CallInfo(started=1.5, clock=lambda: 4.0).now() == 2.5
    assert CallInfo(clock=lambda: 4.0).now() == 4.0
    assert CallInfo(started=1.5).now() == 0.0


def test_state_when_keys_have_one_name_then_each_has_its_own_value() -> None:
    """Two plugins may choose the same name."""
    call, other = CallInfo(), StateKey[str]("tries")
    call.set(TRIES, 1)
    call.set(other, "one")
    assert (call.get(TRIES), call.get(other), call.get(StateKey[int]("tries"), 7)) == (1, "one", 7)
    assert repr(other) == "StateKey('tries')"


@pytest.mark.parametrize(("options", "expected"), [({"stream": True}, True), ({}, False)])
def test_request_when_events_are_expected_then_it_says_so(
    world: Any, options: Any, expected: bool
) -> None:
    """`events` is apart from `body_stays_open`, which an open body of any kind sets."""
    client = world.client([Reply.of_events({"a": 1}) if options else {}])

    async def scenario() -> None:
        opened = client.with_streaming_response.get("/x", cast_to=object, **options)
        if world.is_sync:
            with opened as response:
                response.read()
        else:
            async with opened as response:
                await response.read()

    world.run(scenario)
    (request,) = client.transport.requests
    assert (request.events, request.body_stays_open) == (expected, True)


def test_request_when_changed_then_its_call_stays() -> None:
    """`evolve` and `without_secrets` return requests of the same call."""
    request = Request("GET", URL.parse("https://h/v1"))
    assert request.evolve(method="PUT").call is request.call
    assert request.without_secrets().call is request.call
    assert "call" not in repr(request)
