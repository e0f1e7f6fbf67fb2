"""A response that the stand-in keeps, and its progress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trunkline.local.response_events import unfinished
from trunkline.local.response_items import Item

_ON_THE_WAY = ("queued", "in_progress")


@dataclass(frozen=True)
class StoredResponse:
    """A response, and the items from which it was made.

    A background response is queued at first, and moves on by one step each time it is retrieved.
    So it needs no clock, and polling always ends.
    """

    finished: Mapping[str, object]
    context: tuple[Item, ...]
    """All items from which the answer was made, those of previous responses first."""
    output: tuple[Item, ...]
    steps: int = len(_ON_THE_WAY)
    is_cancelled: bool = False

    @property
    def shown(self) -> Mapping[str, object]:
        """The response in its current state."""
        if self.is_cancelled:
            return unfinished(self.finished, "cancelled")
        if self.steps < len(_ON_THE_WAY):
            return unfinished(self.finished, _ON_THE_WAY[self.steps])
        return self.finished

    @property
    def has_ended(self) -> bool:
        """Whether its state is the last one."""
        return self.is_cancelled or self.steps >= len(_ON_THE_WAY)

    @property
    def conversation(self) -> tuple[Item, ...]:
        """The items that a response which continues this one begins with."""
        return self.context if self.is_cancelled else self.context + self.output

    def stepped(self) -> StoredResponse:
        """Return the response, one step further."""
        return replace(self, steps=self.steps + 1)

    def done(self) -> StoredResponse:
        """Return the response with all steps done."""
        return replace(self, steps=len(_ON_THE_WAY))

    def cancelled(self) -> StoredResponse:
        """Return the response, cancelled unless it is finished."""
        return replace(self, is_cancelled=self.is_cancelled or not self.has_ended)
