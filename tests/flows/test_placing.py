"""The taps in a printed pipeline."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from trunkline.flow import Flow
from trunkline.hooks import hookimpl
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.taps import Tap
from trunkline.testing.fakes import fake_client
from trunkline.testing.replies import Reply

EVENTS = ({"text": "a"}, {"text": "b"})


class Counting(Tap):
    """A tap."""


class _Masking(Tap):
    """Another one, with a private name."""


class Placing:
    """A plugin that places taps with this middleware."""

    def __init__(self, make: Callable[[], Any], *taps: type[Tap]) -> None:
        self.make = make
        self.taps = taps

    @hookimpl
    def around(self) -> list[Layer]:
        return [Layer(Stage.CALL, "mine", self.make())]


def placed(*taps: type[Tap], request: Request, proceed: Handler) -> Flow[Response]:
    response = yield from proceed(request)
    place(response, taps)
    return response


def place(response: Response, taps: Any) -> None:
    for tap in taps:
        response.tap(tap())


def printed(*plugins: Any) -> list[str]:
    client = fake_client(lambda _: Reply.of_events(*EVENTS), plugins=[*plugins])
    assert "taps" not in str(client.pipeline)
    for _ in range(2):
        list(client.get("/events", cast_to=object, stream=True))
    return [line.split(None, 1)[1] for line in str(client.pipeline).splitlines() if "taps" in line]


def middleware(*taps: type[Tap]) -> Any:
    def passed_on(request: Request, proceed: Handler) -> Flow[Response]:
        return placed(*taps, request=request, proceed=proceed)

    return passed_on


def test_pipeline_when_a_layer_has_placed_taps_then_it_names_them_once() -> None:
    """Also if a function of the layer placed them, and if two layers share a middleware's code."""
    first = Placing(partial(middleware, Counting, _Masking))
    second = Placing(partial(middleware, _Masking))
    none = Placing(partial(middleware))
    lines = printed(("one", first), ("two", second), ("three", none))
    assert lines == ["mine (taps Counting, Masking)", "mine (taps Masking)"]


def test_pipeline_when_observers_are_called_by_taps_then_it_does_not_show_them() -> None:
    class Watching:
        @hookimpl
        def on_event(self) -> None: ...

        @hookimpl
        def after_call(self) -> None: ...

    assert printed(Watching()) == []
