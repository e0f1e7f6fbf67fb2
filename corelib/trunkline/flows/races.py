"""The outcome of a race: the same in sync code and in async code."""

from __future__ import annotations

from typing import Any

from trunkline.codec.type_guards import is_awaitable
from trunkline.flow import NoneAcceptedError, Race


class Decided(Exception):
    """A flow has won: a signal, which ends the tasks of a race."""


class Verdict:
    """The result that has won, or the failures so far."""

    def __init__(self, race: Race[Any]) -> None:
        self._accept = race.accept
        self.won = False
        self.result: Any = None
        self.errors: list[Exception] = []
        self.refused: list[Any] = []

    def accepts(self, result: Any) -> bool:
        """Whether a result may win. Raises TypeError if `accept` is async."""
        accepted = True if self._accept is None else self._accept(result)
        if is_awaitable(accepted):
            close = getattr(accepted, "close", None)
            if close is not None:
                close()  # otherwise Python warns that the coroutine was never awaited
            raise TypeError("`accept` of a Race is async: pass a plain function")
        if not accepted:
            self.refused.append(result)
        return bool(accepted)

    def win(self, result: Any) -> bool:
        """Let a result win. Return False if another one has."""
        if self.won:
            return False
        self.won, self.result = True, result
        return True

    def outcome(self) -> Any:
        """Return the winner. Raises the last error, or NoneAcceptedError if there was none."""
        if self.won:
            return self.result
        if self.errors:
            raise self.errors[-1]
        raise NoneAcceptedError(self.refused)
