"""Which layers of plugins place which taps, for the printed pipeline."""

from __future__ import annotations

from inspect import currentframe
from typing import TYPE_CHECKING, TypeAlias

from trunkline.flows.watching import watched

if TYPE_CHECKING:
    from trunkline.middleware import Layer, Stage

_Place: TypeAlias = "tuple[Stage, str, str]"
_WATCHED = watched.__code__


class Placing:
    """Notes the classes of the taps that layers have placed. The core's own layers do not count."""

    def __init__(self) -> None:
        self._names: dict[_Place, dict[str, None]] = {}

    def note(self, tap: object) -> None:
        """Note a tap that is being placed by a layer, or by a function that it has called."""
        frame = currentframe()
        while frame is not None:
            if frame.f_code is _WATCHED:
                names = self._names.setdefault(_place(frame.f_locals["layer"]), {})
                names[type(tap).__name__.lstrip("_")] = None
                return
            frame = frame.f_back

    def of(self, layer: Layer) -> tuple[str, ...]:
        """Return the names of the classes of taps that a layer has placed."""
        return tuple(self._names.get(_place(layer), ()))


def _place(layer: Layer) -> _Place:
    return layer.stage, layer.name, layer.plugin
