"""Layers: their order, what they may do, and how the chain is printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trunkline.flow import Flow
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Request, Response
from trunkline.middleware import Handler, Layer, Stage, compose, in_order, send
from trunkline.testing.flows import play
from trunkline.testing.replies import Reply

REQUEST = Request("GET", URL.parse("http://h/v1"))
STORY: list[str] = []


def told(name: str) -> Any:
    """Return a middleware that records when it is entered and left."""

    def middleware(request: Request, proceed: Handler) -> Flow[Response]:
        STORY.append(f"> {name}")
        response = yield from proceed(request)
        STORY.append(f"< {name}")
        return response

    return middleware


class Around:
    """A plugin with one layer at each stage, in no particular order."""

    def __init__(self, name: str) -> None:
        self.name = name

    @hookimpl
    def around(self) -> Iterable[Layer]:
        stages = (Stage.WIRE, Stage.CALL, Stage.ATTEMPT, Stage.RETRY)
        return [Layer(stage, self.name, told(f"{self.name} {stage.name}")) for stage in stages]


def test_layers_when_composed_then_the_first_is_outermost() -> None:
    """Requests pass the layers from first to last, and responses from last to first."""
    STORY.clear()
    layers = [Layer(Stage.CALL, "a", told("a")), Layer(Stage.CALL, "b", told("b"))]
    assert play(compose(layers)(REQUEST), [Reply(204)]).result.status == 204
    assert STORY == ["> a", "> b", "< b", "< a"]


def test_layers_when_none_then_the_request_is_sent() -> None:
    """Without layers the request is sent directly."""
    assert compose([]) is send
    assert play(compose([])(REQUEST), [Reply(200)]).story == ["Send GET /v1"]


def test_layers_when_put_in_order_then_stages_count_and_within_one_the_order_given() -> None:
    """Layers are sorted by stage and keep their order within a stage."""
    given = [
        Layer(Stage.WIRE, "1", told("")), Layer(Stage.CALL, "2", told("")),
        Layer(Stage.WIRE, "3", told("")), Layer(Stage.RETRY, "4", told("")),
        Layer(Stage.ATTEMPT, "5", told("")), Layer(Stage.CALL, "6", told("")),
    ]  # fmt: skip
    assert [layer.name for layer in in_order(given)] == ["2", "6", "4", "5", "1", "3"]


def test_layer_when_it_does_not_proceed_then_nothing_is_sent(world: Any) -> None:
    """A layer, such as a cache, can answer without sending anything."""

    def cached(request: Request, proceed: Handler) -> Flow[Response]:
        return Response(200, Headers(), request, content=b'{"id": "cached"}')
        yield  # makes this function a generator

    client = world.client([], plugins=[_plugin(Layer(Stage.CALL, "cache", cached))])
    answer = world.run(lambda: world.do(client.get("/x", cast_to=object)))
    assert answer == {"id": "cached"}
    assert client.transport.requests == []


def test_layer_when_it_proceeds_twice_then_two_are_sent_and_the_first_is_closed(
    world: Any,
) -> None:
    """A layer may proceed repeatedly; responses that it does not return are closed."""

    def twice(request: Request, proceed: Handler) -> Flow[Response]:
        yield from proceed(request)
        return (yield from proceed(request.evolve(headers=request.headers.merge({"X": "2"}))))

    client = world.client(
        [{"n": 1}, {"n": 2}], plugins=[_plugin(Layer(Stage.CALL, "twice", twice))]
    )
    assert world.run(lambda: world.do(client.get("/x", cast_to=object))) == {"n": 2}
    assert client.transport.requests[1].headers["x"] == "2"
    assert client.transport.open_responses == 0


def test_layers_of_plugins_when_a_call_is_retried_then_each_stage_runs_as_often_as_it_says(
    world: Any,
) -> None:
    """CALL runs once, ATTEMPT once per attempt, and WIRE once per request, redirects included."""
    STORY.clear()
    redirect = Reply(307, b"", {"location": "/v1/y"})
    client = world.client([Reply.of_error(500), redirect, {}], plugins=[Around("p")])
    world.run(lambda: world.do(client.get("/x", cast_to=object)))
    entered = [step for step in STORY if step.startswith(">")]
    assert entered.count("> p CALL") == 1
    assert entered.count("> p ATTEMPT") == 2
    assert entered.count("> p WIRE") == 3


def test_one_plugin_in_two_clients_then_each_sends_through_its_own_transport(world: Any) -> None:
    """Building a pipeline does not change the plugin or its layers."""
    plugin = Around("shared")
    clients = [world.client([{"n": n}], plugins=[plugin]) for n in range(2)]

    async def scenario() -> list[Any]:
        return [await world.do(client.get("/x", cast_to=object)) for client in clients]

    assert world.run(scenario) == [{"n": 0}, {"n": 1}]


def test_pipeline_when_printed_then_the_chain_is_shown_from_the_outside_in(world: Any) -> None:
    """A printed pipeline shows stage and name of each layer, and the transport last."""
    client = world.client([], plugins=[Around("mine")])
    assert str(client.pipeline).splitlines() == [
        "CALL     deadline",
        "CALL     mine",
        "RETRY    retries",
        "RETRY    mine",
        "ATTEMPT  body",
        "ATTEMPT  logs",
        "ATTEMPT  auth",
        "ATTEMPT  mine",
        "WIRE     redirects",
        "WIRE     mine",
        f"SEND     {type(client.transport).__name__}",
    ]


def _plugin(*layers: Layer) -> Any:
    class Plugin:
        @hookimpl
        def around(self) -> Iterable[Layer]:
            return layers

    return Plugin()
