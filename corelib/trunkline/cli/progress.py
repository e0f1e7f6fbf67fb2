"""Progress of long work on stderr, if it is a terminal: bytes, rate and remaining time; items."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from rich.progress import Progress
    from typing_extensions import Self


class ProgressMeter:
    """Lines on stderr that say how far the work is. It loads rich when it shows the first one."""

    def __init__(self, *, shown: bool = True) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._running: list[Progress] = []
        self._opened: list[BinaryIO] = []
        self._task: Any = None

    def sending(self, path: Path) -> Any:
        """Return `path`, or a file that shows how much of it has been read."""
        if not self._shown:
            return path
        size = path.stat().st_size
        running = self._begin(*_transfer())
        file = path.open("rb")
        self._opened.append(file)
        return running.wrap_file(file, size, description=f"sending {path.name}")

    def receive(self, size: int | None) -> None:
        """Begin to show how much of an answer has arrived; None if its size is not known."""
        if self._shown:
            self._task = self._begin(*_transfer()).add_task("receiving", total=size)

    def count(self) -> None:
        """Begin to show how many items have arrived."""
        if self._shown:
            self._task = self._begin(*_items()).add_task("", total=None, page=0)

    def advance(self, amount: int, *, page: int = 0) -> None:
        """Show that `amount` more bytes or items have arrived."""
        if self._task is not None:
            self._running[-1].update(self._task, advance=amount, page=page)

    def _begin(self, *columns: Any) -> Progress:
        from rich.console import Console
        from rich.progress import Progress

        self._stop()
        # Output of the command must not move to stderr.
        console = Console(stderr=True)
        running = Progress(*columns, console=console, redirect_stdout=False)
        running.start()
        self._running.append(running)
        return running

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        for file in self._opened:
            file.close()

    def _stop(self) -> None:
        for running in self._running:
            running.stop()


def _transfer() -> list[Any]:
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    return [
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(compact=True),
    ]


def _items() -> list[Any]:
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    text = "{task.completed} items, page {task.fields[page]}"
    return [SpinnerColumn(), TextColumn(text), TimeElapsedColumn()]
