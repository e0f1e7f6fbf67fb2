"""Real servers and proxies for the tests of this folder, and the matrix of their outcomes.

The folder runs only if it is named, as ``nox -s real`` does: the programs must be installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import trustme

from tests.real import programs
from trunkline.local import LocalAPI, LocalServer

_outcomes: dict[tuple[str, str], str] = {}


def pytest_configure() -> None:
    """Refuse to run without the programs."""
    missing = programs.missing()
    if missing:
        raise pytest.UsageError(f"these programs are not installed: {', '.join(missing)}")


class Site:
    """The addresses of the running programs, and the files of the certificates."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(folder / "authority.pem"))
        made = (authority.issue_cert("localhost", "127.0.0.1"), authority.issue_cert("client"))
        for name, certificate in zip(("server", "client"), made, strict=True):
            certificate.private_key_and_cert_chain_pem.write_to_path(str(folder / f"{name}.pem"))
        self.ca_bundle = str(folder / "authority.pem")
        self.certificate = str(folder / "client.pem")
        upstream = stack.enter_context(LocalServer(LocalAPI()))
        self.nginx = stack.enter_context(programs.nginx(folder, upstream.url))
        self.http_proxy = stack.enter_context(programs.tinyproxy(folder))
        self.socks_proxy = stack.enter_context(programs.microsocks())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """All programs, running."""
    with ExitStack() as stack:
        yield Site(tmp_path_factory.mktemp("site"), stack)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: Any) -> Any:
    """Note the outcome of each cell of the matrix."""
    report = yield
    if "site" in item.fixturenames and (report.when == "call" or report.skipped):
        row = "-".join(item.callspec.params[one] for one in ("name", "world"))
        outcome = {"passed": "ok", "failed": "FAILED", "skipped": "-"}[report.outcome]
        _outcomes[row, item.originalname.removeprefix("test_")] = outcome
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the matrix: a row for each lane, a column for each situation."""
    if not _outcomes:
        return
    rows = list(dict.fromkeys(row for row, _ in _outcomes))
    columns = list(dict.fromkeys(column for _, column in _outcomes))
    terminalreporter.section("lanes and real servers")
    for number, column in enumerate(columns, 1):
        terminalreporter.write_line(f"{number:>3} {column.replace('_', ' ')}")
    heading = "".join(f"{number:>8}" for number in range(1, len(columns) + 1))
    terminalreporter.write_line(f"{'lane':<16}{heading}")
    for row in rows:
        cells = "".join(f"{_outcomes.get((row, column), ''):>8}" for column in columns)
        terminalreporter.write_line(f"{row:<16}{cells}")
