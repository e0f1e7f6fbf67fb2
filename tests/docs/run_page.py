"""Run the blocks of one page, read as JSON from stdin, in order and in one namespace.

It is a script, so that imports, patches and logs of one page do not affect another. Tracebacks
name the page and the line of the page.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stdout
from types import ModuleType
from typing import Any


def run(page: dict[str, Any]) -> None:
    """Run the blocks. Raises AssertionError if an output differs, and the errors of blocks."""
    module = ModuleType("__main__")
    sys.modules["__main__"] = module  # pickle and inspect look here for the page's definitions
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
