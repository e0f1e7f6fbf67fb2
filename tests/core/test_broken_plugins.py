"""Planted mistakes in plugins: each becomes an error with the plugin, the layer and the remedy."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.flow import Call, Now, Send, Sleep
from trunkline.hooks import hookimpl
from trunkline.http import URL, Headers, Response
from trunkline.middleware import Layer, Stage
from trunkline.testing.fakes import fake_client


class Adding:
    """A plugin that returns what it is given from `around`."""

    def __init__(self, *layers: Any) -> None:
        self.layers = layers

    @hookimpl
    def around(self) -> Any:
        return self.layers


def plugged(middleware: Any, stage: Stage = Stage.CALL, name: str = "bad") -> tuple[str, Adding]:
    return "mine", Adding(Layer(stage, name, middleware))


def passing(request: Any, proceed: Any) -> Any:
    return (yield from proceed(request))


def looking(request: Any, proceed: Any) -> Any:
    response = yield from proceed(request)
    assert response.status >= 200
    return response


def get(world: Any, client: Any) -> Any:
    return world.run(lambda: world.do(client.get("/x", cast_to=object)))


async def is_async(request: Any, proceed: Any) -> Any:
    return proceed(request)


async def yields_async(request: Any, proceed: Any) -> Any:
    yield proceed(request)


class AsyncObject:
    async def __call__(self, request: Any, proceed: Any) -> Any:
        return proceed(request)


class Methods:
    def none(self) -> Any:
        yield

    def one(self, request: Any) -> Any:
        yield

    def three(self, request: Any, proceed: Any, more: Any) -> Any:
        yield

    async def is_async(self, request: Any, proceed: Any) -> Any:
        return proceed(request)


def needs_keyword(request: Any, proceed: Any, *, more: int) -> Any:
    yield


def takes_one(request: Any) -> Any:
    yield


def takes_more(request: Any, proceed: Any, more: Any) -> Any:
    yield


@pytest.mark.parametrize(
    ("stage", "name", "middleware", "fact"),
    [
        ("ATTEMPT", "bad", passing, "stage of layer 'bad' must be one of Stage, not 'ATTEMPT'"),
        (3, "bad", passing, "must be one of Stage, not 3"),
        (Stage.CALL, "", passing, "a layer needs a name"),
        (Stage.CALL, None, passing, "the name of a layer must be a str, not None"),
        (Stage.CALL, "bad", None, "middleware of layer 'bad' must be a function, not NoneType"),
        (Stage.CALL, "bad", is_async, "'bad' is async.*write `def`, and wait with `yield from C"),
        (Stage.CALL, "bad", yields_async, "layer 'bad' is async"),
        (Stage.CALL, "bad", AsyncObject(), "layer 'bad' is async"),
        (Stage.CALL, "bad", takes_one, r"must take two arguments, \(request, proceed\)$"),
        (Stage.CALL, "bad", takes_more, "must take two arguments"),
        (Stage.CALL, "bad", needs_keyword, "must take two arguments"),
        (Stage.CALL, "bad", Methods().none, "must take two arguments"),
        (Stage.CALL, "bad", Methods().one, "must take two arguments"),
        (Stage.CALL, "bad", Methods().three, "must take two arguments"),
        (Stage.CALL, "bad", Methods().is_async, "layer 'bad' is async"),
        (Stage.CALL, "bad", partial(takes_more, 1, 2), "must take two arguments"),
        (Stage.CALL, "bad", partial(passing, 1, 2, 3), "must take two arguments"),
    ],
)
def test_layer_with_a_mistake_then_it_is_refused_where_it_is_made_and_with_its_plugin(
    stage: Any, name: Any, middleware: Any, fact: str
) -> None:
    """The layer is refused when it is made; the client adds the name of the plugin."""
    with pytest.raises((TypeError, ValueError), match=fact):
        Layer(stage, name, middleware)

    class Plugin:
        @hookimpl
        def around(self) -> Any:
            return [Layer(stage, name, middleware)]

    with pytest.raises(OpenAIError, match=f"plugin 'mine': around failed: .*{fact}"):
        fake_client(plugins=[("mine", Plugin())])


def test_around_when_it_refuses_the_client_then_its_error_is_raised_unchanged() -> None:
    """A plugin explains in an OpenAIError what is wrong with the options."""
    refusal = OpenAIError("mine: pass a key")

    class Refusing:
        @hookimpl
        def around(self) -> Any:
            raise refusal

    with pytest.raises(OpenAIError) as caught:
        fake_client(plugins=[("mine", Refusing())])
    assert caught.value is refusal


def test_layer_of_any_callable_then_it_is_accepted() -> None:
    """Methods, objects, partial functions and builtins are callables like others."""

    class Object:
        def __call__(self, request: Any, proceed: Any) -> Any:
            return proceed(request)

        def method(self, request: Any, proceed: Any) -> Any:
            return proceed(request)

    def keyword(request: Any, proceed: Any, *, more: int) -> Any:
        return proceed(request)

    def anything(*args: Any) -> Any:
        return args[1](args[0])

    good: list[Any] = [Object(), Object().method, partial(takes_more, 1), max, anything]
    good.append(partial(keyword, more=1))
    assert [Layer(Stage.CALL, "a", one).middleware for one in good] == good


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        (5, "around failed: TypeError: 'int' object is not iterable"),
        ([passing], "around must return a list of Layers, not function"),
        ([Layer], "around must return a list of Layers, not Layer"),
    ],
)
def test_around_when_it_returns_no_layers_then_the_plugin_is_named(answer: Any, fact: str) -> None:
    """An answer of `around` that is not layers is refused when the client is made."""
    plugin = Adding()
    plugin.layers = answer
    with pytest.raises(OpenAIError, match=f"plugin 'mine': {fact}"):
        fake_client(plugins=[("mine", plugin)])


def test_two_plugins_when_they_have_one_name_then_both_are_named() -> None:
    """Two plugins under one name are refused; the same one twice is one."""
    first, second = Adding(), Adding()
    with pytest.raises(OpenAIError, match=r"two plugins have the name 'a', .*Adding.*Adding"):
        fake_client(plugins=[("a", first), ("a", second)])
    fake_client(plugins=[("a", first), ("a", first)])


def returns_none(request: Any, proceed: Any) -> Any:
    yield from proceed(request)


def returns_bytes(request: Any, proceed: Any) -> Any:
    yield from proceed(request)
    return b""


def returns_flow(request: Any, proceed: Any) -> Any:
    yield from Now()
    return proceed(request)


def is_no_generator(request: Any, proceed: Any) -> Any:
    return Response(200, Headers(), request, content=b"{}")


def runs_nothing(request: Any, proceed: Any) -> Any:
    return None


def is_hidden_async(request: Any, proceed: Any) -> Any:
    return is_async(request, proceed)


def yields_number(request: Any, proceed: Any) -> Any:
    yield 5
    return (yield from proceed(request))


def yields_flow(request: Any, proceed: Any) -> Any:
    return (yield proceed(request))


def yields_class(request: Any, proceed: Any) -> Any:
    yield Now
    return (yield from proceed(request))


def yields_nothing(request: Any, proceed: Any) -> Any:
    yield
    return (yield from proceed(request))


BROKEN: list[tuple[Callable[..., Any], str]] = [
    (returns_none, "returned no response: end each of its paths with `return response`$"),
    (returns_bytes, "returned a value of the type bytes instead of a Response"),
    (returns_flow, "returned a generator: write `yield from proceed"),
    (is_no_generator, "is not a generator, it returned a value of the type Response: use `yield"),
    (runs_nothing, "is not a generator, it returned None: use `yield from`"),
    (is_hidden_async, "is async: write `def`"),
    (yields_number, "yielded a value of the type int, which is not an effect.*yield one"),
    (yields_flow, "yielded a value of the type generator.*write `yield from` instead"),
    (yields_class, "yielded a value of the type type, .*make an instance"),
    (yields_nothing, "yielded nothing, which is not an effect"),
]


@pytest.mark.parametrize(("middleware", "fact"), BROKEN)
@pytest.mark.parametrize("stage", [Stage.CALL, Stage.WIRE])
def test_layer_when_it_breaks_the_protocol_then_the_error_names_it_and_not_those_around_it(
    world: Any, middleware: Any, fact: str, stage: Stage
) -> None:
    """Also between the layers of another plugin, which only pass on or look at what they get."""
    outer = Adding(Layer(stage, "outer", passing), Layer(stage, "looking", looking))
    inner = Adding(Layer(stage, "inner", passing))
    plugins = [("outer", outer), plugged(middleware, stage), ("inner", inner)]
    client = world.client([{}], plugins=plugins)
    with pytest.raises(OpenAIError, match=f"^layer 'bad' of plugin 'mine' {fact}"):
        get(world, client)
    assert client.transport.open_responses == 0


def raises(request: Any, proceed: Any) -> Any:
    yield from proceed(request)
    raise LookupError("broken")


def raises_in_parsing(request: Any, proceed: Any) -> Any:
    URL.parse("no url")
    return (yield from proceed(request))


def raises_in_a_call(request: Any, proceed: Any) -> Any:
    yield from Call[object](lambda: {}["missing"])
    return (yield from proceed(request))


def runs_itself(request: Any, proceed: Any) -> Any:
    """Yield from a flow that is running already: this one."""
    flows: list[Any] = []

    def flow() -> Any:
        yield from Now()
        yield from flows[0]

    flows.append(flow())
    return flows[0]


def raises_at_once(request: Any, proceed: Any) -> Any:
    raise LookupError("broken")


@pytest.mark.parametrize(
    "middleware", [raises, raises_in_parsing, raises_in_a_call, runs_itself, raises_at_once]
)
def test_layer_when_it_raises_then_the_error_stays_and_a_note_names_the_layer(
    world: Any, middleware: Any
) -> None:
    """The exception itself is unchanged, and passes through other layers without their names."""
    plugins = [("outer", Adding(Layer(Stage.CALL, "outer", passing))), plugged(middleware)]
    client = world.client([{}], plugins=plugins)
    with pytest.raises((LookupError, ValueError)) as caught:
        get(world, client)
    assert caught.value.__notes__ == ["raised in layer 'bad' of plugin 'mine'"]


@pytest.mark.parametrize("error", [APIConnectionError("reset"), ValueError("of a transport")])
def test_error_when_it_comes_from_inside_then_no_layer_is_blamed(
    world: Any, error: Exception
) -> None:
    """An error of a transport passes through layers without a note."""
    client = world.client([error], plugins=[plugged(passing)], max_retries=0)
    with pytest.raises(type(error)) as caught:
        get(world, client)
    assert not hasattr(caught.value, "__notes__")


def waits_on_the_way_out(request: Any, proceed: Any) -> Any:
    try:
        return (yield from proceed(request))
    finally:
        yield from Sleep(1)


def test_layer_when_it_waits_while_it_is_interrupted_then_the_interrupt_wins(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """In sync code, an interrupt closes the flow as a cancellation does."""

    def interrupt(request: Any) -> Any:
        raise KeyboardInterrupt

    client = fake_client(interrupt, plugins=[plugged(waits_on_the_way_out)])
    with pytest.raises(KeyboardInterrupt), caplog.at_level(logging.ERROR, "trunkline.plugins"):
        client.get("/x", cast_to=object)
    assert "layer 'bad' of plugin 'mine'" in caplog.records[0].getMessage()
    assert len(caplog.records) == 1


@pytest.mark.needs("trio")
@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_layer_when_it_waits_while_it_is_cancelled_then_the_cancellation_wins(
    loop: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The call ends as cancelled, the layers outside it run their `finally`, and it is logged."""
    import trio

    from trunkline.testing.fakes import Reply, fake_async_client

    left: list[str] = []

    def tidy(request: Any, proceed: Any) -> Any:
        try:
            return (yield from proceed(request))
        except RuntimeError:
            left.append("as an error")
            raise
        finally:
            left.append("left")

    plugins = [("tidy", Adding(Layer(Stage.CALL, "tidy", tidy))), plugged(waits_on_the_way_out)]
    client = fake_async_client([Reply(delay=1e9)], plugins=plugins)

    async def on_asyncio() -> bool:
        task = asyncio.ensure_future(client.get("/x", cast_to=object, timeout=None))
        await asyncio.sleep(0)
        task.cancel()
        return (await asyncio.gather(task, return_exceptions=True))[0].__class__ is (
            asyncio.CancelledError
        )

    async def on_trio() -> bool:
        with trio.CancelScope() as scope:
            scope.cancel()
            await client.get("/x", cast_to=object, timeout=None)
        return scope.cancelled_caught

    with caplog.at_level(logging.ERROR, "trunkline.plugins"):
        assert asyncio.run(on_asyncio()) if loop == "asyncio" else trio.run(on_trio)
    assert left == ["left"]
    (record,) = caplog.records
    assert record.getMessage() == (
        "layer 'bad' of plugin 'mine' yielded an effect while it was cancelled"
    )


def test_layer_of_an_effect_when_returned_then_it_runs(world: Any) -> None:
    """An effect is its own flow, so a layer may be a plain function that returns one."""
    plugin = plugged(lambda request, _: Send(request), Stage.WIRE)
    client = world.client([{"a": 1}], plugins=[plugin])
    assert get(world, client) == {"a": 1}
