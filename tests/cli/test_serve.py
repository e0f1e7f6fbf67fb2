"""``trunkline serve``: the local server over HTTP, in a separate process."""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme

from trunkline import local
from trunkline.cli import main

COMMAND = (sys.executable, "-W", "error", "-m", "trunkline")
SECONDS = 20

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="Ctrl-C cannot be sent to one process there"
)


@contextmanager
def serving(*options: str) -> Iterator[tuple[str, str]]:
    """Yield the URL of a running server and its example line; check that Ctrl-C ends it with 0."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        first, example = process.stdout.readline(), process.stdout.readline()
        found = re.search(r"at (https?://\S+) until Ctrl-C", first)
        assert found is not None, first
        yield found[1], example
    finally:
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=SECONDS)
    assert (process.returncode, rest, errors) == (0, "", "")


def chat(url: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Make one call with the real command line."""
    inherited = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
    return subprocess.run(
        [*COMMAND, "chat", "--base-url", f"{url}/v1", "Hello"],
        stdin=subprocess.DEVNULL,
        env={**inherited, **variables},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


@pytest.mark.thorough
def test_serve_when_running_then_its_example_line_works() -> None:
    """The example line that it prints works unchanged."""
    with serving() as (url, example):
        command, *arguments = shlex.split(example)
        assert command == "trunkline"
        done = subprocess.run(
            [*COMMAND, *arguments],
            stdin=subprocess.DEVNULL,
            env={**os.environ, "NO_PROXY": "*"},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        assert url in example
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("You said: Hello\n")


@pytest.mark.thorough
def test_serve_given_a_key_then_others_are_refused_and_it_is_not_shown() -> None:
    """A wrong key gets a 401, the right key an answer, and neither is printed."""
    with serving("--api-key", "sk-secret") as (url, example):
        assert "sk-secret" not in example
        wrong = chat(url, OPENAI_API_KEY="sk-other")
        assert (wrong.returncode, wrong.stdout) == (1, "")
        assert "401" in wrong.stderr
        assert "sk-other" not in wrong.stderr
        assert chat(url, OPENAI_API_KEY="sk-secret").returncode == 0


@pytest.mark.thorough
def test_serve_given_a_certificate_then_it_serves_https(tmp_path: Path) -> None:
    """A client that trusts the authority gets an answer; any other fails in the handshake."""
    authority = trustme.CA()
    leaf = authority.issue_cert("127.0.0.1")
    trusted, chain, key = (tmp_path / name for name in ("ca.pem", "chain.pem", "key.pem"))
    authority.cert_pem.write_to_path(str(trusted))
    leaf.private_key_pem.write_to_path(str(key))
    leaf.cert_chain_pems[0].write_to_path(str(chain))
    with serving("--certfile", str(chain), "--keyfile", str(key)) as (url, _):
        assert url.startswith("https://127.0.0.1:")
        done = chat(url, OPENAI_API_KEY="any", SSL_CERT_FILE=str(trusted))
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("You said: Hello\n")
        distrusting = chat(url, OPENAI_API_KEY="any", SSL_CERT_FILE=os.devnull)
        assert distrusting.returncode == 1
        assert "tls" in distrusting.stderr


@pytest.mark.thorough
def test_serve_when_ready_then_it_prints_a_line_to_try(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By default on this machine, port 8080; a key is asked for, not shown."""
    asked: list[Any] = []

    def serve(host: str, port: int, **more: Any) -> None:
        asked.append((host, port, more["api"], more["ssl_context"]))
        more["ready"]("http://a.test")

    monkeypatch.setattr(local, "serve", serve)
    assert main(["serve"]) == 0
    assert main(["serve", "--host", "::1", "--port", "0", "--api-key", "sk-secret"]) == 0
    first = "Serving a stand-in for the API at http://a.test until Ctrl-C. Try:"
    assert capsys.readouterr().out.splitlines() == [
        first,
        'trunkline chat --no-key --base-url http://a.test/v1 "Hello"',
        first,
        'OPENAI_API_KEY=... trunkline chat --base-url http://a.test/v1 "Hello"',
    ]
    assert [one[:2] for one in asked] == [("127.0.0.1", 8080), ("::1", 0)]
    assert [one[3] for one in asked] == [None, None]


def test_serve_on_a_port_in_use_then_it_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """The error names the address and the reason."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"trunkline: cannot listen on 127.0.0.1, port {port}: ")
    assert error.endswith("; choose another --port, or 0 for a free one\n")
    assert "while" not in error
    assert "[" not in error  # the number of the error
    assert error.count("\n") == 1


def test_serve_given_a_certificate_that_is_missing_then_it_is_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The error names the file."""
    assert main(["serve", "--port", "0", "--certfile", "nowhere.pem"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("trunkline: the certificate 'nowhere.pem' cannot be used: ")
    assert main(["serve", "--port", "0", "--certfile", "no.pem", "--keyfile", "nor.pem"]) == 1
    error = capsys.readouterr().err
    reason = "No such file or directory"
    assert error == f"trunkline: the certificate 'no.pem' and 'nor.pem' cannot be used: {reason}\n"


def test_serve_given_a_key_file_alone_then_it_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A key file without a certificate is refused."""
    assert main(["serve", "--keyfile", "key.pem"]) == 2
    assert "--certfile" in capsys.readouterr().err


@pytest.mark.thorough
@pytest.mark.parametrize("option", ["--host", "--api-key"])
def test_serve_given_a_blank_text_then_it_is_wrong_usage(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A variable that is not set would open the server to the network, or to all clients."""
    assert main(["serve", "--port", "0", option, " "]) == 2
    error = capsys.readouterr().err
    assert f"'{option}': it is blank: is a variable not set?" in error


@pytest.mark.thorough
def test_serve_given_a_file_that_is_no_certificate_then_it_says_what_it_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """OpenSSL says ``PEM lib``."""
    (tmp_path / "no.pem").write_bytes(b"no")
    assert main(["serve", "--port", "0", "--certfile", str(tmp_path / "no.pem")]) == 1
    assert capsys.readouterr().err.endswith(
        "cannot be used: it takes a certificate and its private key, both in PEM\n"
    )
