"""Every Python block of README and docs runs without a key and without a network."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

RUNNER = Path(__file__).with_name("run_page.py")
SECONDS = 60


def test_python_blocks_when_run_in_order_then_print_what_the_page_says(
    python_page: Any, clean_environment: dict[str, str], tmp_path: Path
) -> None:
    """The blocks of a page run in order, with warnings as errors, and print what it shows."""
    done = subprocess.run(
        [sys.executable, "-W", "error", str(RUNNER)],
        input=json.dumps({"path": str(python_page.path), "blocks": _runnable(python_page)}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=clean_environment,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Exception ignored" not in done.stderr, done.stderr


def test_blocks_when_not_run_then_say_why(pages: Any) -> None:
    """A comment before each no-run block says why it is not run."""
    silent = [
        f"{page.name}:{block.line}"
        for page in pages
        for block in page.blocks
        if not block.runs and not block.has_reason
    ]
    assert silent == []


def _runnable(page: Any) -> list[dict[str, Any]]:
    """Return the Python blocks whose libraries are installed, with their output blocks."""
    following = [*page.blocks[1:], None]
    return [
        {
            "line": block.line,
            "text": block.text,
            "output": after.text if after is not None and after.language == "output" else None,
        }
        for block, after in zip(page.blocks, following, strict=True)
        if block.language == "python" and block.runs and _has(block.needs)
    ]


def _has(libraries: tuple[str, ...]) -> bool:
    return all(find_spec(library) is not None for library in libraries)
