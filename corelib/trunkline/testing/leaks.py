"""Places where a secret may show: the texts of an error and of its causes, and log records."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self


def shown(error: BaseException) -> Iterator[tuple[str, str]]:
    """Yield each place of an error where users and log files see it, and the text there."""
    yield "the pickle", pickle.dumps(error).decode("latin-1")
    place: BaseException | None = error
    name = "the error"
    while place is not None:
        yield name, f"{place} {place!r} {place.args!r}"
        for note in getattr(place, "__notes__", ()):
            yield f"a note of {name}", str(note)
        # The context is not shown if it was suppressed, but trackers collect it all the same.
        place = place.__cause__ or place.__context__
        name = f"the cause of {name}"


class RecordedLogs(logging.Handler):
    """Records the log records of all loggers at all levels, while used as a context manager."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def __enter__(self) -> Self:
        root = logging.getLogger()
        self._level = root.level
        root.addHandler(self)
        root.setLevel(logging.DEBUG)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        root = logging.getLogger()
        root.removeHandler(self)
        root.setLevel(self._level)

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {self.format(record)} {record.args!r}")
