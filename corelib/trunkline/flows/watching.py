"""The layers of other people's plugins: their mistakes become errors that name them.

Without this frame, a layer that returns nothing would make the layer outside it fail. Built-in
layers run without it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from inspect import CO_GENERATOR
from types import FrameType, GeneratorType
from typing import Any

from trunkline.errors import OpenAIError
from trunkline.flow import Flow, TimedOut, UnknownEffectError
from trunkline.hooks import BUILT_IN
from trunkline.http import Request, Response
from trunkline.middleware import Handler, Layer

_GENERATOR: Any = GeneratorType
_PERFORMING = frozenset(
    {"trunkline.flow", "trunkline.flows.drive_sync", "trunkline.flows.drive_async"}
)
"""Modules whose generators perform the effects of a layer, and so belong to it."""
_log = logging.getLogger("trunkline.plugins")


def watched(
    layer: Layer,
    middleware: Callable[[Request, Handler], Flow[object]],
    request: Request,
    proceed: Handler,
) -> Flow[Response]:
    """Run the middleware of a layer.

    Raises OpenAIError for what only a mistake in the layer explains. Other exceptions of the layer
    get a note.
    """
    flow: Flow[object] | None = None
    try:
        flow = middleware(request, proceed)
        if type(flow) is not _GENERATOR:
            _check_flow(flow)
        response = yield from flow
    except UnknownEffectError as error:
        raise OpenAIError(f"{layer.described()} yielded {error}") from error
    except _NoFlow as error:
        raise OpenAIError(f"{layer.described()} {error}") from None
    except Exception as error:
        if isinstance(error, RuntimeError) and getattr(flow, "gi_frame", None) is not None:
            # It has yielded while it was closed. Python would replace the cancellation by an error.
            _log.exception("%s yielded an effect while it was cancelled", layer.described())
            raise GeneratorExit from None
        if not isinstance(error, OpenAIError | TimedOut) and not _came_through(error):
            add_note(error, f"raised in {layer.described()}")
        raise
    if isinstance(response, Response):
        return response
    raise OpenAIError(f"{layer.described()} {_no_response(response)}")


class _NoFlow(Exception):
    """A middleware that is called has returned something other than a flow."""


def _check_flow(made: object) -> None:
    kind = type(made)
    if hasattr(kind, "__await__"):
        close = getattr(made, "close", None)
        if close is not None:
            close()  # otherwise Python warns that the coroutine was never awaited
        raise _NoFlow("is async: write `def`, and wait with `yield from Call(function)`")
    if not hasattr(kind, "__iter__"):
        raise _NoFlow(
            f"is not a generator, it returned {_kind(made)}: use `yield from` in it, as in "
            "`return (yield from proceed(request))`"
        )


def _no_response(value: object) -> str:
    if value is None:
        return "returned no response: end each of its paths with `return response`"
    if isinstance(value, _GENERATOR):
        return "returned a generator: write `yield from proceed(request)`"
    return f"returned {_kind(value)} instead of a Response"


def _kind(value: object) -> str:
    return "None" if value is None else f"a value of the type {type(value).__name__}"


def _came_through(error: Exception) -> bool:
    """Whether an exception was raised further inside, and has only passed through this layer."""
    return any(map(_is_flow_of_ours, _inner_frames(error)))


def _inner_frames(error: Exception) -> Iterator[FrameType]:
    step = error.__traceback__.tb_next if error.__traceback__ is not None else None
    while step is not None:
        yield step.tb_frame
        step = step.tb_next


def _is_flow_of_ours(frame: FrameType) -> bool:
    module = str(frame.f_globals.get("__name__"))
    if not frame.f_code.co_flags & CO_GENERATOR or module in _PERFORMING:
        return False
    return module.startswith(BUILT_IN)


def add_note(error: Exception, text: str) -> None:
    """Add a note to an exception, as `add_note` does from Python 3.11 on."""
    noted: Any = error
    noted.__notes__ = [*getattr(error, "__notes__", ()), text]
