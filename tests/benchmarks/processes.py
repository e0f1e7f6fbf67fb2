"""The processes that a run starts: the server, one worker per lane, and one-shot processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import trustme

from tests.benchmarks.lanes import Lane, Side

_HERE = Path(__file__).parent
_PATIENCE = 300.0
AUTHORITY = "authority.pem"
_FOREIGN = ("OPENAI_", "AZURE_OPENAI_", "TRUNKLINE_")


class ContestantError(Exception):
    """A lane cannot be measured; the message is one line with the reason."""


class Interpreters:
    """The Python of each side, and the environment variables of its processes.

    `scratch` is a folder for bytecode and logs that outlives the processes of the run.
    """

    def __init__(self, openai_python: str | None, scratch: Path) -> None:
        self._openai = openai_python or sys.executable
        self.scratch = scratch

    def python(self, side: Side) -> str:
        return sys.executable if side is Side.TRUNKLINE else self._openai

    def environment(self, side: Side) -> dict[str, str]:
        """Return our environment without proxies and API settings, with a new bytecode cache.

        An installed library may be uncompiled, and a development environment may forbid writing
        bytecode; either would double the cost of its import. Another interpreter does not get our
        PYTHONPATH, which contains the sources of trunkline.
        """
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(_FOREIGN) and not name.upper().endswith("_PROXY")
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(self.scratch / "bytecode")
        if self.python(side) != sys.executable:
            environment.pop("PYTHONPATH", None)
        return environment

    def trust(self, base_url: str) -> dict[str, str]:
        """Return the variable that makes the run's own authority trusted, for a URL with TLS.

        Elsewhere it would spare the libraries the cost of loading the system's certificates.
        """
        is_secure = base_url.startswith("https:")
        return {"SSL_CERT_FILE": str(self.scratch / AUTHORITY)} if is_secure else {}


@dataclass(frozen=True)
class Server:
    """The addresses of the canned server."""

    port: int
    tls_port: int

    def base_url(self, prefix: str = "", *, tls: bool = False) -> str:
        if tls:
            return f"https://localhost:{self.tls_port}{prefix}/v1"
        return f"http://127.0.0.1:{self.port}{prefix}/v1"


@contextmanager
def serving(scratch: Path) -> Iterator[Server]:
    """Run the canned server while the context is open, with a certificate for localhost."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(scratch / AUTHORITY)
    certificate = scratch / "localhost.pem"
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(certificate)
    command = [sys.executable, str(_HERE / "server.py"), str(certificate)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        try:
            yield Server(*map(int, process.stdout.readline().split()))
        finally:
            process.communicate()


class Worker:
    """The process of one lane, which stays warm between trials.

    Raises ContestantError if the library is missing, or if the process dies or hangs.
    """

    def __init__(self, lane: Lane, interpreters: Interpreters, base_url: str) -> None:
        settings = {
            "kind": lane.kind,
            "library": lane.library,
            "options": lane.options(base_url),
        }
        stderr, log = tempfile.mkstemp(dir=interpreters.scratch)
        self._log = Path(log)
        self._process = subprocess.Popen(
            [interpreters.python(lane.side), str(_HERE / "worker.py"), json.dumps(settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            env=interpreters.environment(lane.side) | interpreters.trust(base_url),
        )
        os.close(stderr)
        ready: dict[str, str] = json.loads(self._read())
        if "missing" in ready:
            self.close()
            raise ContestantError(f"{ready['missing']!r} is not installed")
        self.version = ready["version"]

    def measure(self, case: str, repeat: int) -> float:
        """Return the CPU seconds per unit of that case."""
        assert self._process.stdin is not None
        order = json.dumps({"case": case, "repeat": repeat})
        self._process.stdin.write(order + "\n")
        self._process.stdin.flush()
        return float(self._read())

    def _read(self) -> str:
        assert self._process.stdout is not None
        alarm = threading.Timer(_PATIENCE, self._process.kill)
        alarm.start()
        line = self._process.stdout.readline()
        alarm.cancel()
        if not line:
            self.close()
            raise ContestantError(_last_line(self._log.read_text(errors="replace")))
        return line

    def close(self) -> None:
        """Close the process's input, which ends it."""
        self._process.communicate()


def fresh(lane: Lane, action: str, interpreters: Interpreters, base_url: str) -> float:
    """Return the CPU seconds of a new process that runs `action`, interpreter start included."""
    options = [f"{name}={value}" for name, value in lane.options(base_url).items()]
    finished = subprocess.run(
        [interpreters.python(lane.side), str(_HERE / "fresh.py"), action, lane.library, *options],
        check=False,
        capture_output=True,
        text=True,
        env=interpreters.environment(lane.side),
        timeout=_PATIENCE,
    )
    if finished.returncode != 0:
        raise ContestantError(_last_line(finished.stderr))
    return float(finished.stdout)


def _last_line(traceback: str) -> str:
    """Return the last unindented line of a traceback, which names the exception."""
    lines = [line for line in traceback.splitlines() if line and not line[0].isspace()]
    return lines[-1] if lines else "the process ended without a word, or hung"
