"""A response that the stand-in keeps, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from trunkline.local.response_events import unfinished
from trunkline.local.response_items import Item

_ON_THE_WAY = ("queued", "in_progress")


@dataclass(frozen=True)
class StoredResponse:
    """A response with what it was made from.

    One that is made in the background is queued at first; each time that somebody asks for it,
    it comes one step further. So it needs no clock, and polling always ends.
    """

    finished: Mapping[str, object]
    context: tuple[Item, ...]
    """All items that the answer was made from, those of previous responses first."""
    output: tuple[Item, ...]
    steps: int = len(_ON_THE_WAY)
    is_cancelled: bool = False

    @property
    def shown(self) -> Mapping[str, object]:
        """The response as it now is."""
        if self.is_cancelled:
            return unfinished(self.finished, "cancelled")
        if self.steps < len(_ON_THE_WAY):
            return unfinished(self.finished, _ON_THE_WAY[self.steps])
        return self.finished

    @property
    def conversation(self) -> tuple[Item, ...]:
        """What a response that goes on from this one begins with."""
        return self.context if self.is_cancelled else self.context + self.output

    def stepped(self) -> StoredResponse:
        """The same, asked for once more."""
        return replace(self, steps=self.steps + 1)

    def done(self) -> StoredResponse:
        """The same, with nothing left to wait for."""
        return replace(self, steps=len(_ON_THE_WAY))

    def cancelled(self) -> StoredResponse:
        """The same, cancelled unless it is finished."""
        return replace(self, is_cancelled=self.is_cancelled or self.steps < len(_ON_THE_WAY))
