"""Note which lines of one file run."""

from __future__ import annotations

import sys
from types import CodeType
from typing import Any

_monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]  # from 3.12


class Trace:
    """The lines of a file that ran since `take` was called last, in any thread."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._lines: set[int] = set()
        self._tool = _monitoring.COVERAGE_ID
        _monitoring.use_tool_id(self._tool, "mutation")
        _monitoring.register_callback(self._tool, _monitoring.events.LINE, self._line)
        _monitoring.set_events(self._tool, _monitoring.events.LINE)

    def stop(self) -> None:
        _monitoring.set_events(self._tool, 0)
        _monitoring.free_tool_id(self._tool)

    def take(self) -> frozenset[int]:
        taken = frozenset(self._lines)
        self._lines.clear()
        _monitoring.restart_events()
        return taken

    def _line(self, code: CodeType, line: int) -> Any:
        if code.co_filename == self._path:
            self._lines.add(line)
        return _monitoring.DISABLE
