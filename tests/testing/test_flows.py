"""Flows played with scripted answers."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from trunkline import flow as effects
from trunkline.errors import APIConnectionError
from trunkline.flow import Emit, Flow, Now, Random, Read, Send, Sleep
from trunkline.http import URL, Request
from trunkline.testing import Reply, VirtualClock, play
from trunkline.testing.flows import noticed
from trunkline.testing.replies import Answer

_REQUEST = Request("POST", URL.parse("http://api.test/v1/things?x=1"), body=b"{}")


def _insisting() -> Flow[bytes]:
    """Send until there is an answer, with random pauses."""
    while True:
        try:
            response = yield from Send(_REQUEST)
            return (yield from Read(response))
        except APIConnectionError:
            yield from Sleep(1 + (yield from Random()))


def test_played_flow_tells_its_effects_its_result_and_its_pauses() -> None:
    """A played flow has its effects, result, pauses, requests and unused answers."""
    answers: list[Answer] = [
        APIConnectionError("no", phase="connect"),
        Reply(200, "yes"),
        Reply(200, "unused"),
    ]
    played = play(_insisting(), answers, clock=VirtualClock(7), dice=lambda: 0.25)
    assert played.result == b"yes"
    assert played.story == [
        "Send POST /v1/things?x=1", "Random", "Sleep 1.25", "Send POST /v1/things?x=1", "Read 200",
    ]  # fmt: skip
    assert played.slept == [1.25]
    assert played.transport.clock.now() == 8.25
    assert [request.method for request in played.requests] == ["POST", "POST"]
    assert played.unused == [answers[2]]
    assert played.transport.open_responses == 0


def test_played_flow_that_fails_keeps_its_error_and_its_effects() -> None:
    """The error is kept, and reading the result raises it."""

    def failing() -> Flow[None]:
        yield from Sleep(2)
        raise ValueError("as written")

    played = play(failing())
    assert played.story == ["Sleep 2"]
    assert isinstance(played.error, ValueError)
    with pytest.raises(ValueError, match="as written"):
        _ = played.result


def test_played_flow_that_emits_goes_on_to_its_end() -> None:
    """The emitted items are kept, in order."""

    def counting() -> Flow[None]:
        for number in range(3):
            yield from Emit(number)

    played = play(counting())
    assert played.emitted == [0, 1, 2]
    assert played.story == ["Emit 0", "Emit 1", "Emit 2"]


def test_parts_of_a_flow_are_played_and_recorded_as_well() -> None:
    """`Within`, `Exclusive` and `Gather` work as in a client and are recorded."""

    def waiting(seconds: float) -> Flow[float]:
        yield from Sleep(seconds)
        return (yield from Now())

    def whole() -> Flow[list[float]]:
        first = yield from effects.Exclusive("key", waiting(1))
        others = yield from effects.Gather([waiting(2), waiting(3)])
        with pytest.raises(TimeoutError):
            yield from effects.Within(5, waiting(60))
        return [first, *others, (yield from Now())]

    played = play(whole())
    assert played.result == [1, 3, 4, 9]
    assert played.story == [
        "Exclusive key", "Sleep 1", "Now", "Gather", "Sleep 2", "Sleep 3", "Now", "Now",
        "Within 5", "Sleep 60", "Now",
    ]  # fmt: skip


def test_flow_that_sends_more_than_is_scripted_fails_saying_which_request() -> None:
    """A request without a scripted answer fails and is named."""
    played = play(_insisting(), [])
    assert isinstance(played.error, AssertionError)
    assert "there is no answer for request 1, POST /v1/things?x=1" in str(played.error)


def test_callable_answers_see_the_request() -> None:
    """A function can answer all requests."""
    played = play(_insisting(), lambda request: {"target": request.url.target})
    assert played.result == b'{"target": "/v1/things?x=1"}'


def _napping() -> Flow[float]:
    yield from Sleep(1)
    return 1.0


@pytest.mark.thorough
@pytest.mark.parametrize(
    "make",
    [
        lambda: effects.Within(5, _napping()),
        lambda: effects.Exclusive("key", _napping(), across_clients=True),
        lambda: effects.Limit("key", 2, _napping(), across_clients=True),
        lambda: effects.Gather([_napping(), _napping()], at_most=2),
        lambda: effects.Race([_napping(), _napping()], accept=math.isfinite),
    ],
    ids=["Within", "Exclusive", "Limit", "Gather", "Race"],
)
def test_effect_with_flows_when_it_is_noticed_then_it_is_the_same_but_for_the_flows(
    make: Callable[[], Any],
) -> None:
    """The effects of its flows are noticed, too; its settings are unchanged."""
    effect = make()

    def whole() -> Flow[Any]:
        return (yield from effect)

    seen: list[effects.Effect[Any]] = []

    def notice(one: effects.Effect[Any]) -> bool:
        seen.append(one)
        return True

    flow = noticed(whole(), notice)
    passed: Any = next(flow)
    assert type(passed) is type(effect)
    assert passed is not effect
    settings: set[str] = set(type(effect).__slots__) - {"flow", "flows"}
    assert all(getattr(passed, name) == getattr(effect, name) for name in settings)
    inner = [passed.flow] if hasattr(passed, "flow") else passed.flows
    pauses = [next(one) for one in inner]
    assert seen == [effect, *pauses]
    assert {type(pause) for pause in pauses} == {Sleep}
    for one in (*inner, flow):
        one.close()


@pytest.mark.thorough
def test_story_when_it_is_read_then_it_has_what_an_effect_is_about() -> None:
    """The status of a response, a digest, a key, or only the name of the effect."""

    def whole() -> Flow[Any]:
        digest = yield from effects.HashBody(_REQUEST, "md5")
        yield from effects.Discard((yield from Send(_REQUEST)))
        yield from effects.Limit("key", 2, _napping())
        yield from effects.Race([_napping()])
        yield from Emit("item")
        return digest.hex()

    played = play(whole(), [Reply.of_error(418)], dice=lambda: 0.75)
    assert played.result == "99914b932bd37a50b983c5e7c90ae93b"
    assert played.story == [
        "HashBody md5", "Send POST /v1/things?x=1", "Discard 418", "Limit key 2", "Sleep 1",
        "Race", "Sleep 1", "Emit 'item'",
    ]  # fmt: skip
    assert play(_rolling()).result == 0.5


def _rolling() -> Flow[float]:
    return (yield from Random())


@pytest.mark.thorough
def test_flow_when_it_is_not_to_go_on_then_it_is_closed() -> None:
    """An exception of `notice` ends the flow, as does an error that the flow does not handle."""
    closed: list[str] = []

    def careful() -> Flow[None]:
        try:
            yield from Sleep(1)
        finally:
            closed.append("yes")

    def refuse(effect: effects.Effect[Any]) -> bool:
        raise KeyError("refused")

    with pytest.raises(KeyError, match="refused"):
        next(noticed(careful(), refuse))
    assert closed == ["yes"]
    flow = noticed(careful(), lambda _: True)
    next(flow)
    with pytest.raises(OSError, match="broken"):
        flow.throw(OSError("broken"))
    assert closed == ["yes", "yes"]
