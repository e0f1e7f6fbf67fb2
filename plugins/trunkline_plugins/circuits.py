"""Circuit breakers: whether something that has failed may be used again. They are pure."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from functools import partial
from math import inf

from trunkline_plugins.guarded import Guarded


class Circuit(Guarded):
    """Open for `cool_down` seconds after so many failures in `window` seconds.

    After that, one probe decides: its success closes the circuit, its failure opens it again.
    """

    def __init__(self, failures: int, window: float, cool_down: float) -> None:
        super().__init__()
        self._window = window
        self._cool_down = cool_down
        self._failed: deque[float] = deque(maxlen=failures)
        self._until: float | None = None
        self._probing = False

    def enter(self, now: float) -> bool | None:
        """Begin a use. Return whether it is a probe; None if a use is not allowed now."""
        with self.alone():
            if self._until is None:
                return False
            if self._probing or now < self._until:
                return None
            self._probing = True
            return True

    def leave(self, probe: bool) -> None:
        """End a use that has neither succeeded nor failed."""
        if probe:
            self.change(self.forked)

    def succeeded(self, probe: bool) -> None:
        """End a use that has succeeded."""
        if probe:
            self.change(self._close)

    def failed(self, probe: bool, now: float, pause: float | None = None) -> None:
        """End a use that has failed; `pause` is in seconds, if the server wants one."""
        self.change(partial(self._fail, probe, now, pause))

    def _close(self) -> None:
        self._probing, self._until = False, None
        self._failed.clear()

    def _fail(self, probe: bool, now: float, pause: float | None) -> None:
        self._probing = self._probing and not probe
        self._failed.append(now)
        full = len(self._failed) == self._failed.maxlen
        if probe or pause is not None or (full and now - self._failed[0] <= self._window):
            seconds = self._cool_down if pause is None else pause
            self._until = max(self._until or now, now + seconds)

    def wait(self, now: float) -> float:
        """Return the seconds until there may be a use; infinity if that depends on a probe."""
        with self.alone():
            return inf if self._probing else max(0.0, (self._until or now) - now)

    def forked(self) -> None:
        self._probing = False


class Circuits:
    """The circuits of several things, with the same limits. Another process begins with new ones.

    Raises ValueError for limits that cannot work.
    """

    def __init__(self, failures: int, window: float, cool_down: float) -> None:
        if not (failures >= 1 and window > 0 and cool_down > 0):  # NaN is none of these
            raise ValueError("failures, window and cool_down must be more than 0")
        if type(failures) is not int:
            raise ValueError(f"failures must be a whole number, not {failures!r}")
        self._limits = failures, window, cool_down
        self._made: dict[Hashable, Circuit] = {}

    def of(self, thing: Hashable) -> Circuit:
        """Return the circuit of a thing, always the same."""
        return self._made.setdefault(thing, Circuit(*self._limits))

    def __reduce__(self) -> tuple[type[Circuits], tuple[int, float, float]]:
        return Circuits, self._limits
