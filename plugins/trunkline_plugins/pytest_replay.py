"""A plugin of pytest: the fixture `trunkline_replay`, and the option ``--trunkline-record``.

Activate it with ``pytest_plugins = ["trunkline_plugins.pytest_replay"]`` in the top conftest.py.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

import pytest

from trunkline_plugins.replay import Replay

_OPTION = "--trunkline-record"
_LONGEST = 100
"""The length of a name that every file system accepts, also in a deep folder."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option to pytest."""
    parser.getgroup("trunkline").addoption(
        _OPTION,
        nargs="?",
        const="record",
        default="replay",
        choices=("replay", "record", "auto"),
        help="record the calls of tests with the fixture `trunkline_replay`: all of them anew, or, "
        "with =auto, those that have no recording",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line(
        "markers", "trunkline_replay(speed, hide): settings of the fixture `trunkline_replay`"
    )


@pytest.fixture
def trunkline_replay(request: pytest.FixtureRequest) -> Replay:
    """The plugin `replay` with the cassette of this test, in the folder ``cassettes`` beside it."""
    node: Any = request.node
    settings: dict[str, Any] = {}
    for mark in node.iter_markers("trunkline_replay"):
        settings = {**mark.kwargs, **settings}  # the nearest marker comes first
    path = node.path.parent / "cassettes" / node.path.stem / f"{_file_name(node.nodeid)}.jsonl"
    mode: Any = request.config.getoption(_OPTION, "replay")
    return Replay(path, mode, **settings)


def _file_name(node: str) -> str:
    """Return the name of a test as that of a file; with a digest if it had to be changed."""
    test = node.partition("::")[2].replace("::", ".")
    name = re.sub(r"[^\w.\[\]-]", "_", test)[:_LONGEST]
    return name if name == test else f"{name}-{sha256(test.encode()).hexdigest()[:8]}"
