"""Which layer of a client places which taps, for the printed pipeline."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import currentframe
from types import CodeType, FrameType
from typing import TypeAlias

from trunkline.flows.watching import watched
from trunkline.middleware import Layer, Stage, code_of

_Place: TypeAlias = "tuple[Stage, str, str]"
_WATCHED = watched.__code__


class Placing:
    """Notes, for each layer, the classes of the taps that it has placed."""

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._built_in: dict[CodeType | None, _Place] = {
            code_of(layer.middleware): _place(layer) for layer in layers
        }
        self._names: dict[_Place, dict[str, None]] = {}

    def note(self, tap: object) -> None:
        """Note a tap that is being placed by a layer, or by a function that it has called."""
        frame = currentframe()
        while frame is not None:
            code = frame.f_code
            place = self._built_in.get(code) if code is not _WATCHED else _watched_in(frame)
            if place is not None:
                self._names.setdefault(place, {})[type(tap).__name__.lstrip("_")] = None
                return
            frame = frame.f_back

    def of(self, layer: Layer) -> tuple[str, ...]:
        """Return the names of the classes of taps that a layer has placed."""
        return tuple(self._names.get(_place(layer), ()))


def _place(layer: Layer) -> _Place:
    return layer.stage, layer.name, layer.plugin


def _watched_in(frame: FrameType) -> _Place:
    layer: Layer = frame.f_locals["layer"]
    return _place(layer)
