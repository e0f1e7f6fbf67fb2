"""Layers around the wire: a middleware, the stage it is placed at, and their composition."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeAlias

from trunkline.flow import Flow, Send
from trunkline.http import Request, Response
from trunkline.values import Value

Handler: TypeAlias = Callable[[Request], Flow[Response]]
"""Answers a request: the rest of the chain, as a layer sees it."""

Middleware: TypeAlias = Callable[[Request, Handler], Flow[Response]]
"""``(request, proceed) -> Flow[Response]``: `proceed` as often as it likes, or never."""


class Stage(enum.IntEnum):
    """Where in the life of a call a layer stands, from the outside in."""

    CALL = 1
    """Once per logical call, around all its tries."""
    RETRY = 2
    """What repeats: all further in runs once per try."""
    ATTEMPT = 3
    """Once per try, around its redirects."""
    WIRE = 4
    """Once per request that is sent."""


class Layer(Value, frozen=True):
    """A middleware with its name and place. Within a stage, the order of plugins holds."""

    stage: Stage
    name: str
    middleware: Middleware


def send(request: Request) -> Flow[Response]:
    """The innermost handler: the only way out of the core."""
    return (yield from Send(request))


def in_order(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """From the outside in; stable within a stage."""
    return tuple(sorted(layers, key=lambda layer: layer.stage))


def compose(layers: Iterable[Layer], innermost: Handler = send) -> Handler:
    """One handler from layers that are in order, the first outermost."""
    handler = innermost
    for layer in reversed(tuple(layers)):
        handler = partial(_through, layer.middleware, handler)
    return handler


def _through(middleware: Middleware, proceed: Handler, request: Request) -> Flow[Response]:
    return middleware(request, proceed)
