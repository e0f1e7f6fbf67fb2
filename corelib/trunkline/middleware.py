"""Layers around a request: middleware, the stages at which it runs, and its composition."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from functools import partial
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE
from typing import Any, TypeAlias

from trunkline.flow import Flow, Send
from trunkline.http import Request, Response
from trunkline.values import Value

Handler: TypeAlias = Callable[[Request], Flow[Response]]
"""Returns the response to a request. A layer sees the rest of the chain as one handler."""

Middleware: TypeAlias = Callable[[Request, Handler], Flow[Response]]
"""``(request, proceed) -> Flow[Response]``; it may call `proceed` repeatedly, once, or never."""

_ASYNC = CO_COROUTINE | CO_ITERABLE_COROUTINE | CO_ASYNC_GENERATOR
_PARTIAL: Any = partial


class Stage(enum.IntEnum):
    """The position of a layer in a call, from the outermost stage to the innermost."""

    CALL = 1
    """Runs once per logical call, around all its attempts."""
    RETRY = 2
    """Repeats the attempts: the stages below run once per attempt."""
    ATTEMPT = 3
    """Runs once per attempt, around its redirects."""
    WIRE = 4
    """Runs once per request that is sent."""
    SIGN = 5
    """Runs once per request that is sent, when no other layer changes it any more."""


class Layer(Value, frozen=True):
    """A middleware with its stage and name. Within a stage, layers keep the order of plugins.

    Raises TypeError or ValueError for a stage, name or middleware that cannot work.
    """

    stage: Stage
    """Where in the life of a call it runs."""
    name: str
    """The name for errors, prints, and the `before` and `after` of other layers."""
    middleware: Middleware
    """The function ``(request, proceed) -> Flow[Response]``."""
    before: tuple[str, ...] = ()
    """The names of layers that are to be inside of this one: ``"name?"`` if one may be missing."""
    after: tuple[str, ...] = ()
    """The names of layers that are to be outside of this one."""
    plugin: str = ""
    """The name of its plugin, which the client sets."""

    def __post_init__(self) -> None:
        stage, name, middleware = self._unchecked()
        if not isinstance(name, str):
            raise TypeError(f"the name of a layer must be a str, not {name!r}")
        if not name.strip():
            raise ValueError('a layer needs a name, such as "cache": errors and prints show it')
        if not isinstance(stage, Stage):
            raise TypeError(f"the stage of layer {name!r} must be one of Stage, not {stage!r}")
        if not callable(middleware):
            kind = type(middleware).__name__
            raise TypeError(f"the middleware of layer {name!r} must be a function, not {kind}")
        fault = _fault(middleware)
        if fault is not None:
            raise TypeError(f"the middleware of layer {name!r} {fault}")
        for side, others in (("before", self.before), ("after", self.after)):
            if others != ():  # nearly every layer names none
                _check_names(name, side, others)

    def described(self) -> str:
        """Return the names of the layer and of its plugin, for errors."""
        return f"layer {self.name!r}" + (f" of plugin {self.plugin!r}" if self.plugin else "")

    def _unchecked(self) -> tuple[Any, Any, Any]:
        return self.stage, self.name, self.middleware


def _check_names(layer: str, side: str, names: Any) -> None:
    given: list[Any] = [*names] if isinstance(names, tuple) else [None]
    if not all(isinstance(one, str) for one in given):
        raise TypeError(f'`{side}` of layer {layer!r} must be a tuple such as ("auth",)')
    if layer in names:
        raise ValueError(f"layer {layer!r} cannot run {side} itself")


def _fault(middleware: Any) -> str | None:
    """Return why a function cannot be middleware, and the remedy; None if it can."""
    function, given = _unwrapped(middleware)
    # A method has the code of its function, which takes `self` too, as that of an object does.
    if hasattr(function, "__func__") or not hasattr(function, "__code__"):
        function = getattr(function, "__func__", None) or type(function).__call__
        given += 1
    code = getattr(function, "__code__", None)
    if code is None:  # not written in Python
        return None
    if code.co_flags & _ASYNC:
        return (
            "is async, but layers are plain generators, which serve sync and async clients: "
            "write `def`, and wait with `yield from Call(function)`"
        )
    if code.co_argcount - given == 2 and not code.co_kwonlyargcount:
        return None
    return None if _takes_two(middleware) else "must take two arguments, (request, proceed)"


def _unwrapped(middleware: Any) -> tuple[Any, int]:
    """Return the function in a `partial`, and the number of arguments that it is given."""
    given = 0
    while isinstance(middleware, _PARTIAL):
        middleware, given = middleware.func, given + len(middleware.args)
    return middleware, given


def _takes_two(middleware: Any) -> bool:
    from inspect import signature

    try:
        signature(middleware).bind(None, None)
    except (TypeError, ValueError):  # a `partial` has too many arguments
        return False
    return True


def send(request: Request) -> Flow[Response]:
    """Send the request: the innermost handler, and the only one that leaves the core."""
    return (yield from Send(request))


def in_order(layers: Iterable[Layer], plugins: Iterable[str] = ()) -> tuple[Layer, ...]:
    """Return the layers from the outermost to the innermost, in stable order within a stage.

    `plugins` are the names of plugins that may have no layer. Raises OpenAIError if the `before`
    and `after` of a layer cannot be true.
    """
    by_stage = sorted(layers, key=lambda layer: layer.stage)
    if not any(layer.before or layer.after for layer in by_stage):
        return tuple(by_stage)
    from trunkline.flows.ordering import arranged

    return arranged(by_stage, {*plugins})


def compose(layers: Iterable[Layer], innermost: Handler = send) -> Handler:
    """Return one handler for layers that are in order, the first one outermost."""
    handler = innermost
    for layer in reversed(tuple(layers)):
        # Not a lambda, which would look `layer` and `handler` up after the loop has ended.
        handler = partial(_through, layer.middleware, handler)
    return handler


def _through(middleware: Middleware, proceed: Handler, request: Request) -> Flow[Response]:
    return middleware(request, proceed)
