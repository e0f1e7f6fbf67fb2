"""Layers around a request: middleware, the stages at which it runs, and its composition."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from trunkline.flow import Flow, Send
from trunkline.http import Request, Response
from trunkline.values import Value

Handler: TypeAlias = Callable[[Request], Flow[Response]]
"""Returns the response to a request. A layer sees the rest of the chain as one handler."""

Middleware: TypeAlias = Callable[[Request, Handler], Flow[Response]]
"""``(request, proceed) -> Flow[Response]``; it may call `proceed` repeatedly, once, or never."""


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


class Layer(Value, frozen=True):
    """A middleware with its stage and name. Within a stage, layers keep the order of plugins."""

    stage: Stage
    name: str
    middleware: Middleware


def send(request: Request) -> Flow[Response]:
    """Send the request: the innermost handler, and the only one that leaves the core."""
    return (yield from Send(request))


def in_order(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """Return the layers from the outermost to the innermost, in stable order within a stage."""
    return tuple(sorted(layers, key=lambda layer: layer.stage))


def compose(layers: Iterable[Layer], innermost: Handler = send) -> Handler:
    """Return one handler for layers that are in order, the first one outermost."""
    handler = innermost
    for layer in reversed(tuple(layers)):
        # Not a lambda, which would look `layer` and `handler` up after the loop has ended.
        handler = partial(_through, layer.middleware, handler)
    return handler


def _through(middleware: Middleware, proceed: Handler, request: Request) -> Flow[Response]:
    return middleware(request, proceed)
