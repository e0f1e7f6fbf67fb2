"""Runs the blocks of one page, given as JSON on stdin, from top to bottom in one namespace.

A script of its own process, so that no page feels what another has imported, patched or logged.
The code keeps its place: tracebacks name the page and its line.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stdout
from types import ModuleType
from typing import Any


def run(page: dict[str, Any]) -> None:
    """Raises what a block raises, and AssertionError for an output that is not the page's."""
    module = ModuleType("__main__")
    sys.modules["__main__"] = module  # where pickle and inspect look for what a page defines
    for block in page["blocks"]:
        shifted = "\n" * (block["line"] - 1) + block["text"]
        printed = io.StringIO()
        with redirect_stdout(printed):
            exec(compile(shifted, page["path"], "exec"), module.__dict__)
        expected = block["output"]
        if expected is not None and printed.getvalue() != expected:
            place = f"{page['path']}:{block['line']}"
            raise AssertionError(f"{place} printed {printed.getvalue()!r}, not {expected!r}")


if __name__ == "__main__":
    run(json.load(sys.stdin))
