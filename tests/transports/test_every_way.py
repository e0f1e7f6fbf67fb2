"""One script, the same output: every transport in every world, over sockets and TLS.

The script is `docs/examples/every_way.py`, the server `trunkline serve`; tests/real has proxies.
"""

from __future__ import annotations

import runpy
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

import pytest
import trustme

from tests.transports.lanes import LANES as WAYS

SCRIPT = Path(__file__).parents[2] / "docs" / "examples" / "every_way.py"
NAMES = [f"{name}-{world}" for name, world in WAYS]


MAIN = runpy.run_path(str(SCRIPT))["main"]


def played(*arguments: str) -> str:
    """Return the output of the script. It runs in this process, where warnings are errors."""
    output = StringIO()
    with redirect_stdout(output):
        MAIN(*arguments)
    return output.getvalue()


def served(*options: str) -> Iterator[str]:
    """The URL of a `trunkline serve` of its own process."""
    command = [sys.executable, "-m", "trunkline", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        line = server.stdout.readline()
        yield next(word for word in line.split() if word.startswith("http"))
        server.terminate()


@pytest.fixture(scope="module")
def expected() -> str:
    """The output of the script over the in-process transport."""
    return played("local", "sync")


@pytest.fixture(scope="module")
def plain_url() -> Iterator[str]:
    """Of a server without TLS."""
    yield from served()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A CA bundle, and a server's certificate with its key."""
    folder = tmp_path_factory.mktemp("tls")
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(folder / "ca.pem"))
    ca.issue_cert("127.0.0.1", "localhost").private_key_and_cert_chain_pem.write_to_path(
        str(folder / "server.pem")
    )
    return folder / "ca.pem", folder / "server.pem"


@pytest.fixture(scope="module")
def secure_url(authority: tuple[Path, Path]) -> Iterator[str]:
    """Of a server with TLS."""
    yield from served("--certfile", str(authority[1]))


def needs(name: str, world: str) -> None:
    """Skip what is not installed here: the one-backend sessions run with one library only."""
    for library in {name, world} - {"native", "sync", "asyncio"}:
        if find_spec(library) is None:
            pytest.skip(f"{library} is not installed")


@pytest.mark.parametrize("world", ["asyncio", "trio"])
def test_local_in_each_world_then_the_output_is_the_same(world: str, expected: str) -> None:
    """The stand-in answers alike wherever it is called from."""
    needs("native", world)
    assert played("local", world) == expected


@pytest.mark.parametrize(("name", "world"), WAYS, ids=NAMES)
def test_a_socket_then_the_output_is_the_same(
    name: str, world: str, plain_url: str, expected: str
) -> None:
    """Over a real socket to a server in another process."""
    needs(name, world)
    assert played(name, world, f"{plain_url}/v1") == expected


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "world"), WAYS, ids=NAMES)
def test_tls_then_the_output_is_the_same(
    name: str, world: str, secure_url: str, authority: tuple[Path, Path], expected: str
) -> None:
    """Over TLS, with a CA bundle of our own."""
    needs(name, world)
    assert played(name, world, f"{secure_url}/v1", str(authority[0])) == expected
