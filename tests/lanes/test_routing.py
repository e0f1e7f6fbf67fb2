"""Which lane gets an event, and what happens when there is no room, without a connection."""

from __future__ import annotations

import dataclasses
from threading import Condition
from typing import Any

import pytest

from tests.lanes.peers import LIMITS, event, message, whole
from trunkline.codec.structure import CODEC
from trunkline.lanes.routing import LaneRouter, LaneState
from trunkline.responses_websocket import (
    ResponsesWebSocketBufferError,
    ResponsesWebSocketError,
    ResponsesWebSocketLimits,
)
from trunkline.types.responses.responses_server_event import ResponsesServerEvent

pytestmark = pytest.mark.thorough


class Place:
    """A router whose connection can be replaced."""

    def __init__(self, *, isolate: bool = False, **limits: Any) -> None:
        self.socket = object()
        changed = dataclasses.replace(LIMITS, **limits)
        self.router = LaneRouter(changed, isolate, lambda: self.socket, Condition)

    def arrive(self, value: dict[str, Any], size: int = 10) -> None:
        self.router.dispatch(CODEC.structure(value, ResponsesServerEvent), size)

    def pop(self, lane: LaneState) -> Any:
        found = self.router.pop(lane)
        return None if found is None else getattr(found, "n", found.type)


def note(n: int, lane: str | None = None) -> dict[str, Any]:
    return event("response.future", lane, n=n)


@pytest.mark.parametrize("name", [f.name for f in dataclasses.fields(ResponsesWebSocketLimits)])
@pytest.mark.parametrize("value", [0, -1, True, 1.5, "1", None])
def test_limits_when_not_positive_numbers_then_they_are_refused(name: str, value: Any) -> None:
    """Only `max_response_bytes` may be None."""
    if name == "max_response_bytes" and value is None:
        assert dataclasses.replace(LIMITS, max_response_bytes=None) == LIMITS
        return
    with pytest.raises(ValueError, match=f"^{name} is {value!r}: it must be a positive number$"):
        dataclasses.replace(LIMITS, **{name: value})


def test_events_when_they_arrive_then_each_goes_to_its_lane() -> None:
    """Those of unknown and closed lanes go to the default lane, unless that is closed, too."""
    place = Place()
    router = place.router
    a, b = router.register("a"), router.register("b")
    for n, name in enumerate(("a", "b", None, "c")):
        place.arrive(note(n, name))
    assert [place.pop(a), place.pop(a)] == [0, None]
    router.close(b)
    place.arrive(note(4, "b"))
    default = router.default
    assert [place.pop(default) for _ in range(4)] == [2, 3, 4, None]
    with pytest.raises(EOFError, match="the lane is closed"):
        router.pop(b)
    router.close(default)
    place.arrive(note(5))
    place.arrive(note(6, "a"))
    assert place.pop(a) == 6


@pytest.mark.parametrize("name", ["", "a b", "ä", "a" * 257, "a\n", 3, b"a"])
def test_lane_when_its_name_is_invalid_then_it_is_refused(name: Any) -> None:
    """Nothing is reserved for it."""
    router = Place(max_lanes=2).router
    with pytest.raises(ValueError, match="1 to 256 letters"):
        router.register(name)
    router.register("a" * 256)


def test_lanes_when_closed_then_their_names_are_free_after_the_connection_was_reopened() -> None:
    """Open lanes stay. A lane that was closed on the new connection stays taken."""
    place = Place(max_lanes=4)
    router = place.router
    a, b = router.register("a"), router.register("b")
    router.close(a)
    with pytest.raises(ValueError, match="already has the lane 'a'"):
        router.register("a")
    router.register("c")
    with pytest.raises(ResponsesWebSocketBufferError, match="max_lanes=4"):
        router.register("d")
    place.socket = object()
    router.close(b)
    with pytest.raises(ValueError, match="already has the lane 'c'"):
        router.register("c")
    with pytest.raises(ValueError, match="already has the lane 'b'"):
        router.register("b")
    again = router.register("a")
    place.arrive(note(1, "a"))
    assert place.pop(again) == 1


def test_default_lane_when_closed_then_another_one_replaces_it() -> None:
    """After the connection was reopened."""
    place = Place()
    first = place.router.default
    place.router.close(first)
    with pytest.raises(ValueError, match="already has the lane None"):
        place.router.register(None)
    place.socket = object()
    second = place.router.register(None)
    place.arrive(note(1))
    assert place.router.default is second
    assert place.pop(second) == 1


@pytest.mark.parametrize(
    ("limits", "size"),
    [
        ({"max_events_per_lane": 2}, 1),
        ({"max_events": 3}, 1),
        ({"max_bytes_per_lane": 20}, 10),
        ({"max_bytes": 30}, 10),
    ],
)
def test_events_when_there_is_no_room_then_it_is_an_error_and_none_was_dropped(
    limits: dict[str, Any], size: int
) -> None:
    """The events before it are still there, and then all lanes raise the error."""
    place = Place(**limits)
    router = place.router
    a = router.register("a")
    for n, name in enumerate((None, "a", "a")):
        place.arrive(note(n, name), size)
    full = router.has_room(CODEC.structure(note(3, "a"), ResponsesServerEvent), size)
    assert not full
    with pytest.raises(ResponsesWebSocketBufferError, match=r"lane 'a' does not fit .*max_lanes=8"):
        place.arrive(note(3, "a"), size)
    router.finish(ResponsesWebSocketBufferError("full"))
    router.finish(ValueError("later"))
    assert [place.pop(a), place.pop(a), place.pop(router.default)] == [1, 2, 0]
    for lane in (a, router.default):
        with pytest.raises(ResponsesWebSocketBufferError, match="full"):
            router.pop(lane)
    place.arrive(note(4, "a"), size)
    with pytest.raises(RuntimeError, match="the session has ended"):
        router.register("b")


def test_lane_when_it_overflows_and_is_isolated_then_only_that_one_fails() -> None:
    """Its later events are dropped, and its name stays taken."""
    place = Place(isolate=True, max_events_per_lane=1, max_bytes_per_lane=50)
    router = place.router
    a, b = router.register("a"), router.register("b")
    place.arrive(note(0, "a"))
    place.arrive(note(1, "b"))
    place.arrive(note(2, "a"))
    place.arrive(note(3, "a"))
    failures = []
    for _ in range(2):
        with pytest.raises(ResponsesWebSocketBufferError) as caught:
            router.pop(a)
        failures.append(caught.value)
        with pytest.raises(ResponsesWebSocketBufferError):
            router.result(a)
    assert failures[0] is failures[1]
    with pytest.raises(ValueError, match="already has the lane 'a'"):
        router.register("a")
    assert place.pop(b) == 1
    place.arrive(note(4, "b"), 51)
    with pytest.raises(ResponsesWebSocketBufferError):
        router.pop(b)
    assert place.pop(router.default) is None


@pytest.mark.parametrize(
    ("limits", "sizes", "failed"),
    [
        ({"max_events": 3}, [("a", 1), ("b", 1), ("b", 1), ("c", 1)], "b"),
        ({"max_events": 2}, [("a", 1), ("b", 1), ("c", 1)], "a"),
        ({"max_bytes": 100}, [("a", 60), ("b", 10), ("b", 10), ("c", 40)], "a"),
        ({"max_bytes": 100}, [("a", 40), ("b", 40), ("c", 30)], "a"),
        ({"max_bytes": 100}, [("a", 40), ("b", 10), ("c", 101)], "c"),
        ({"max_events": 3}, [("a", 1), ("c", 1), ("c", 1), ("c", 1)], "c"),
    ],
)
def test_lanes_when_there_is_too_much_together_then_the_one_that_holds_most_fails(
    limits: dict[str, int], sizes: list[tuple[str, int]], failed: str
) -> None:
    """Of bytes or events, whichever there is too much of; the first of several lanes."""
    place = Place(isolate=True, **limits)
    lanes = {name: place.router.register(name) for name in "abc"}
    for n, (name, size) in enumerate(sizes):
        place.arrive(note(n, name), size)
    assert [name for name, lane in lanes.items() if lane.failure is not None] == [failed]
    kept = {name: [n for n, (one, _) in enumerate(sizes) if one == name] for name in "abc"}
    for name in {*"abc"} - {failed}:
        assert [place.pop(lanes[name]) for _ in kept[name]] == kept[name]


def test_response_when_it_has_not_ended_then_the_lane_takes_no_other() -> None:
    """A successor that has begun counts, although the user has not received that."""
    place = Place()
    router, lane = place.router, place.router.default
    router.prepare(lane, True)
    with pytest.raises(RuntimeError, match="has not ended"):
        router.prepare(lane, True)
    router.prepare(lane, False)
    for kind in ("created", "completed", "created"):
        place.arrive(whole(kind))
    router.pop(lane)
    router.pop(lane)
    assert router.result(lane) is not None
    with pytest.raises(RuntimeError, match="has not ended"):
        router.prepare(lane, True)
    router.begin_result(lane)
    assert router.result(lane) is None
    router.pop(lane)
    place.arrive(whole("incomplete", id="resp_2"))
    router.pop(lane)
    found = router.result(lane)
    assert found is not None
    assert (found.id, found.status) == ("resp_2", "incomplete")
    router.begin_result(lane)
    assert router.result(lane) is found
    router.prepare(lane, True)
    assert router.result(lane) is None
    router.close(lane)
    with pytest.raises(RuntimeError, match="closed"):
        router.prepare(lane, False)


@pytest.mark.parametrize("kind", ["completed", "failed", "incomplete"])
@pytest.mark.parametrize("output", ["missing", None, []])
def test_final_response_when_items_are_missing_then_those_that_were_done_are_there(
    kind: str, output: Any
) -> None:
    """An empty list of the server stays empty. The event is not changed."""
    place = Place()
    lane = place.router.default
    last = whole(kind, output=output)
    if output == "missing":
        del last["response"]["output"]
    place.arrive(whole("created"))
    for index in (1, 0):
        item = message(str(index))
        place.arrive(event("response.output_item.done", output_index=index, item=item))
    place.arrive(last)
    events = [place.router.pop(lane) for _ in range(4)]
    found = place.router.result(lane)
    assert found is not None
    assert [item.content[0].text for item in found.output] == ([] if output == [] else ["0", "1"])
    assert events[-1].response.to_dict() == last["response"]
    events[1].item.content[0].text = "changed"
    assert found.output_text == ("" if output == [] else "01")


def test_final_response_when_the_server_breaks_the_rules_then_it_is_an_error() -> None:
    """The next response of the lane begins anew."""
    place = Place(max_response_bytes=25)
    router, lane = place.router, place.router.default
    for value, error, said in (
        (event("error", error={"code": "c"}), ResponsesWebSocketError, "is `event` of this error"),
        (event("response.completed"), ValueError, "response.completed of the server has no resp"),
        (whole("completed"), ResponsesWebSocketBufferError, "more than max_response_bytes=25"),
    ):
        place.arrive(whole("created"), 20)
        place.arrive(value, 6 if error is ResponsesWebSocketBufferError else 5)
        router.pop(lane)
        assert router.result(lane) is None
        received = router.pop(lane)
        place.arrive(whole("completed"), 5)
        router.pop(lane)
        with pytest.raises(error, match=said) as caught:
            router.result(lane)
        if isinstance(caught.value, ResponsesWebSocketError):
            assert caught.value.event is received
    place.arrive(whole("created"), 20)
    place.arrive(whole("completed"), 5)
    router.pop(lane)
    router.pop(lane)
    assert router.result(lane) is not None
    place.arrive(event("response.output_item.done", output_index=0, item=message("x")), 0)
    router.pop(lane)
    place.arrive(event("response.future"), 9)
    place.arrive(whole("completed", id="resp_2", output=None), 25)
    router.pop(lane)
    router.pop(lane)
    found = router.result(lane)
    assert found is not None
    assert (found.id, found.output) == ("resp_2", None)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            [event("response.output_item.done", output_index=[1], item=message("x"))],
            "index \\[1\\]",
        ),
        ([event("response.output_item.done", output_index="1", item=message("x"))], "index '1'"),
        ([event("response.output_item.done", item=message("x"))], "index None"),
        ([event("response.completed", response="x")], "has no response"),
        ([event("response.completed", response=[1])], "has no response"),
        ([{"type": ["x"]}, {"type": {}}, event("response.failed")], "has no response"),
    ],
)
def test_event_when_its_fields_are_of_other_types_then_its_user_gets_it(
    values: list[Any], said: str
) -> None:
    """The final response is an error, and the lane is free after it has ended."""
    place = Place()
    router, lane = place.router, place.router.default
    for value in (whole("created"), *values, whole("completed", output=None)):
        place.arrive(value)
        assert router.pop(lane).type == value["type"]
    with pytest.raises(ValueError, match=said):
        router.result(lane)
    router.prepare(lane, True)


def test_final_response_when_the_event_is_of_an_unknown_lane_then_it_is_another_matter() -> None:
    """The user of the default lane receives it, and that is all."""
    place = Place()
    router, lane = place.router, place.router.default
    router.prepare(lane, True)
    for value in (whole("created", "x"), whole("completed", "x"), event("error", "x")):
        place.arrive(value)
        assert router.pop(lane) is not None
        assert router.result(lane) is None
    with pytest.raises(RuntimeError, match="has not ended"):
        router.prepare(lane, True)
