"""The references for calls: a mock server of the document, and openai-python.

``TRUNKLINE_STEADY`` is the command of the server, npm's @stdy/cli, if it is not in PATH.
``TRUNKLINE_OPENAI_PYTHON`` is an interpreter that has openai-python. These tests run only if
their folder is named, as in the sessions `contract` and `parity`, which install both.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from codegen.generate import Api
from codegen.spec import Document
from tests.contract.calls import Call, calls
from tests.generated import conftest as facts

_FORMATS = [
    f"--validator-{place}-{kind}-format=brackets"
    for place in ("query", "form")
    for kind in ("array", "object")
]
_QUIETLY = ["--quiet", "--log-format=text"]  # its messages differ if CI=true
COUNTS = pytest.StashKey[list[str]]()

document = facts.document
api = facts.api


def _missing(what: str) -> NoReturn:
    if os.environ.get("TRUNKLINE_CI"):
        pytest.fail(what)
    pytest.skip(what)


@pytest.fixture(scope="session")
def every_call(api: Api, document: Path) -> list[Call]:
    """All calls of all operations in the document."""
    return list(calls(api, Document.load(document)))


@pytest.fixture(scope="session")
def steady(document: Path) -> Iterator[str]:
    """The base URL of a mock server that reports how a request violates the document."""
    command = os.environ.get("TRUNKLINE_STEADY") or shutil.which("steady")
    if command is None:
        _missing("steady is not here: npm install @stdy/cli, and name it in TRUNKLINE_STEADY")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = [*_FORMATS, *_QUIETLY, "--host=127.0.0.1", f"--port={port}", str(document)]
    with subprocess.Popen([command, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = next((line for line in process.stdout if line.startswith("Ready")), None)
            assert said is not None, "steady does not start: run it by hand to see why"
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.communicate()


@pytest.fixture(scope="session")
def openai_python() -> str:
    """The path of an interpreter that has openai-python."""
    found = os.environ.get("TRUNKLINE_OPENAI_PYTHON")
    if not found:
        _missing("TRUNKLINE_OPENAI_PYTHON does not name an interpreter with openai-python 3.57")
    return found


@pytest.fixture(scope="session")
def counts(pytestconfig: pytest.Config) -> list[str]:
    """Lines to print at the end of the run."""
    return pytestconfig.stash.setdefault(COUNTS, [])


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the numbers of calls."""
    if config.stash.get(COUNTS, []):
        terminalreporter.section("calls")
        terminalreporter.write_line("\n".join(config.stash[COUNTS]))
