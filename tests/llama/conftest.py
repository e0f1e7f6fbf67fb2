"""llama.cpp's server with a model of random weights, for the tests of this folder.

The folder runs only if it is named, as ``nox -s llama`` does: it needs xllamacpp and gguf.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.llama.model import write


@contextmanager
def serving(path: Path, *options: str) -> Iterator[str]:
    """Run the server; return the address of its API."""
    command = [sys.executable, str(Path(__file__).with_name("serving.py")), str(path), *options]
    with (
        path.with_suffix(f".{'-'.join(options)}log").open("wb") as log,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        ) as server,
    ):
        assert server.stdin is not None
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address, f"the server did not start: {Path(log.name).read_text()}"
        yield f"{address}/v1"
        server.stdin.close()


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the model."""
    path = tmp_path_factory.mktemp("llama") / "tiny.gguf"
    write(path)
    return path


@pytest.fixture(scope="session")
def chats(model: Path) -> Iterator[str]:
    """The address of a server that chats."""
    with serving(model) as address:
        yield address


@pytest.fixture(scope="session")
def vectors(model: Path) -> Iterator[str]:
    """The address of a server that makes embeddings."""
    with serving(model, "embeddings") as address:
        yield address
