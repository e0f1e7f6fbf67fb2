"""``trunkline doctor``: how calls are made, what is wrong, and what to do."""

from __future__ import annotations

import json
import platform
import sys
from importlib import metadata
from pathlib import Path
from socket import gaierror
from typing import Any

import pytest

from trunkline import OpenAIError, __version__
from trunkline.cli import main
from trunkline.cli.remedies import remedy
from trunkline.testing import Exchange, FaultyServer, RefusingPort, fake_client

THOROUGH = pytest.mark.thorough
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_BASE_URL", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("NO_PROXY", "*")


def report(capsys: Capture, code: int, *words: str) -> dict[str, Any]:
    """Return the report of a run that ends with that code."""
    assert main(["doctor", "--json", *words]) == code
    text = capsys.readouterr().out
    assert "secret" not in text
    found: dict[str, Any] = json.loads(text)
    return found


def test_doctor_when_all_is_well_then_it_says_how_calls_are_made(
    home: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report has names of variables, and no key."""
    found = report(capsys, 0, "--local", "--plugin=-logs")
    assert found["works"] is True
    assert found["transport"] == "local (by option)"
    assert "OPENAI_API_KEY" in found["variables"].split(", ")
    assert found["plugins"] == "retries, auth, redirects, proxies"
    assert found["models"] == "4: local, gpt-4o-mini, text-embedding-3-small, ..."
    assert found["seconds"] == round(found["seconds"], 3)
    assert "remedy" not in found
    assert found["proxy"] == "none"
    assert found["python"] == f"{platform.python_version()} ({platform.python_implementation()})"
    version = metadata.version

    def known(name: str) -> str:
        if name == "httpx2":
            raise metadata.PackageNotFoundError
        return version("click")

    monkeypatch.setattr(metadata, "version", known)
    off = [f"--plugin=-{name}" for name in found["plugins"].split(", ")]
    found = report(capsys, 0, "--local", "--plugin=-logs", *off)
    assert found["plugins"] == "none"
    libraries = ("httpx", "requests", "urllib3", "aiohttp", "trio", "anyio", "h2", "truststore")
    assert found["libraries"] == ", ".join(f"{name} {version('click')}" for name in libraries)
    assert "does not exist" not in found["certificates"]
    assert main(["config", "set", "transport", "local"]) == 0
    assert report(capsys, 0)["transport"] == "local (by setting)"


def test_doctor_when_printed_then_each_fact_has_a_line(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last line is the conclusion, without colours in a pipe."""
    assert main(["doctor", "--local"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"trunkline     {__version__}"
    assert lines[-1].startswith("The connection works: the models came in ")
    assert not any("\x1b" in line for line in lines)
    assert lines[-2] == ""
    assert not [line for line in lines if line.startswith(("works", "seconds"))]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["doctor", "--local"]) == 0
    shown = capsys.readouterr().out
    last = shown.splitlines()[-1]
    assert last.startswith("\x1b[32m\x1b[1mThe connection works")
    with RefusingPort() as port:
        assert main(["doctor", "--base-url", f"{port.url}/v1"]) == 1
    *facts, problem, remedy = capsys.readouterr().out.splitlines()
    assert not [line for line in facts if line.startswith(("works", "problem", "remedy"))]
    assert problem.startswith("\x1b[31m\x1b[1mIt does not work: the connection")
    assert remedy.startswith("Remedy: check that the server runs")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["doctor", "--local"]) == 0
    assert "\x1b" in shown
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "problem", "remedy"),
    [
        ("status/401/v1", "401", "the server refuses the key"),
        ("status/403/v1", "403", "the key may not do this"),
        ("status/404", "404", "the base URL lacks /v1: try --base-url http://127.0.0.1:"),
        ("status/404/v1", "404", "the server has no list of models"),
        ("status/503/v1", "503", "the server has failed"),
        ("status/418/v1", "418", "is it that of an API"),
        ("page/v1", "text/html", "is it that of an API"),
        pytest.param("status/407/v1", "407", "the proxy wants a user", marks=THOROUGH),
        pytest.param("status/429/v1", "429", "the server limits calls", marks=THOROUGH),
        pytest.param("status/500/v1", "500", "the server has failed", marks=THOROUGH),
    ],
)
def test_doctor_when_the_server_refuses_then_the_remedy_is_said(
    path: str, problem: str, remedy: str, capsys: Capture
) -> None:
    """By the status, and the base URL."""
    with FaultyServer(behaviours={"page": page}) as server:
        found = report(capsys, 1, "--base-url", str(server.url_of(path)))
        assert len(server.requests) == 1
    assert problem in found["problem"]
    assert remedy in found["remedy"]


@pytest.mark.thorough
def test_doctor_when_the_server_is_odd_then_the_remedy_is_about_that(capsys: Capture) -> None:
    """It does not answer, or does not know TLS. Few models are all named."""
    behaviours = {"silent": Exchange.wait_until_client_leaves, "one": one_model, "none": no_model}
    with FaultyServer(behaviours=behaviours) as server:
        assert report(capsys, 0, "--base-url", str(server.url_of("one")))["models"] == "1: a"
        assert report(capsys, 0, "--base-url", str(server.url_of("none")))["models"] == "none"
        url = str(server.url_of("silent/v1"))
        found = report(capsys, 1, "--base-url", url, "--timeout", "0.2")
        assert (
            found["remedy"] == "the server was reached, but does not answer in time: try --timeout"
        )
        found = report(capsys, 1, "--base-url", url.replace("http:", "https:"))
        assert found["remedy"].startswith("check the certificates: ")


@pytest.mark.thorough
def test_remedy_when_a_cause_is_known_then_it_is_about_that() -> None:
    """Whether it was raised from it or while it was handled. Other errors say it themselves."""
    settings = fake_client([]).pipeline.settings
    assert remedy(OpenAIError("odd"), settings) == ""
    for link in ("__cause__", "__context__"):
        error, between = OpenAIError("odd"), OSError()
        setattr(error, link, between)
        setattr(between, link, gaierror())
        advice = f"check the spelling of {settings.base_url.host}, the network and DNS; or set "
        assert remedy(error, settings).startswith(advice)


def one_model(exchange: Exchange) -> None:
    """Answer as a server with one model."""
    exchange.reply("200 OK", b'{"object": "list", "data": [{"id": "a"}]}')


def no_model(exchange: Exchange) -> None:
    """Answer as a server without models."""
    exchange.reply("200 OK", b'{"object": "list", "data": []}')


def page(exchange: Exchange) -> None:
    """Answer as a website."""
    exchange.reply("200 OK", b"<html></html>", "content-type: text/html")


def test_doctor_when_nothing_listens_then_the_server_or_the_proxy_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The password of a proxy is not shown."""
    with RefusingPort() as port:
        url = port.url
        found = report(capsys, 1, "--base-url", f"{url}/v1")
        assert "check that the server runs" in found["remedy"]
        monkeypatch.setenv("NO_PROXY", "")
        monkeypatch.setenv("HTTP_PROXY", url.replace("://", "://me:secret@"))
        found = report(capsys, 1, "--base-url", "http://example.test/v1")
    assert found["proxy"] == url
    assert "HTTP_PROXY" in found["variables"]


def test_doctor_when_the_host_has_no_address_then_dns_is_named(capsys: Capture) -> None:
    found = report(capsys, 1, "--base-url", "http://nowhere.invalid/v1", "--timeout", "20")
    assert "check the spelling of nowhere.invalid" in found["remedy"]


def test_doctor_when_the_proxy_has_no_address_then_the_proxy_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the host of the base URL, which is not looked up then."""
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("HTTP_PROXY", "http://nowhere.invalid:3128")
    found = report(capsys, 1, "--base-url", "http://example.test/v1", "--timeout", "20")
    assert found["remedy"].startswith("check the proxy: ")


def test_doctor_when_no_key_was_sent_and_one_is_needed_then_it_says_so(capsys: Capture) -> None:
    with FaultyServer() as server:
        url = str(server.url_of("status/401/v1"))
        found = report(capsys, 1, "--no-key", "--base-url", url)
    assert found["remedy"].startswith("no key was sent, and this server needs one: ")


def test_doctor_when_the_file_of_authorities_is_missing_then_it_says_so(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A call over TLS would fail, and the variable was set by somebody else."""
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/corporate.pem")
    found = report(capsys, 0, "--local")
    assert found["certificates"] == "/nowhere/corporate.pem (does not exist)"


def test_doctor_when_there_is_no_key_then_the_variable_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what could be found out without a client is there."""
    monkeypatch.delenv("OPENAI_API_KEY")
    assert main(["doctor"]) == 1
    printed = capsys.readouterr().out
    assert "transport     native (default)\n" in printed
    assert "It does not work: there is no API key for https://api.openai.com/v1:" in printed
    assert "OPENAI_API_KEY" in printed


def test_doctor_when_a_setting_is_wrong_then_it_is_the_problem(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be read, and a transport that does not exist."""
    monkeypatch.setenv("TRUNKLINE_TRANSPORT", "htpx")
    found = report(capsys, 1)
    assert found["transport"] == "htpx (TRUNKLINE_TRANSPORT)"
    assert "did you mean 'httpx'?" in found["problem"]
    assert found["remedy"] == ""
    monkeypatch.setenv("TRUNKLINE_SETTINGS", "/nowhere/settings.toml")
    assert "/nowhere/settings.toml" in report(capsys, 1)["variables"]


@pytest.mark.thorough
@pytest.mark.parametrize("said", [b"", b"SSH-2.0-OpenSSH\r\n\r\n"])
def test_doctor_when_something_else_listens_then_it_says_so(said: bytes, capsys: Capture) -> None:
    """It closes the connection, or speaks another protocol."""

    def other(exchange: Exchange) -> None:
        exchange.send(said)
        exchange.hang_up()

    with FaultyServer(behaviours={"other": other}) as server:
        found = report(capsys, 1, "--base-url", str(server.url_of("other/v1")))
    assert found["remedy"].startswith("something else than an API may listen there: ")
