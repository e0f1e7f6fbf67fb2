"""Every example of the cookbook runs as a script, also those for Flask, Django, Celery and Jupyter.

The session `cookbook` of nox installs these.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cookbook.running import EXAMPLES, run_apart
from tests.cookbook.site import CookbookSite
from trunkline.local import LocalServer


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer(CookbookSite()) as server:
        yield server


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_example_when_run_as_a_script_then_prints_what_is_beside_it(
    example: Path, server: LocalServer, tmp_path: Path
) -> None:
    """It ends by itself, and closes its connections. Where only we run, warnings are errors."""
    printed = run_apart(example, server.url, tmp_path)
    assert printed == example.with_suffix(".output").read_text("utf-8")
    assert server.wait_for_connections(0)
