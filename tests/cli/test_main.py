"""The command line: usage errors, exit codes, and the real process."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

import pytest

import trunkline.cli
from trunkline import AzureOpenAI, BedrockOpenAI, OpenAI
from trunkline.cli import clients, main

ANSWER = "This is trunkline's local transport: no key, no network, always the same answer.\n"
COMMAND = (sys.executable, "-W", "error", "-m", "trunkline")


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["chat", "--local", "--transport", "httpx", "Hi"],
        ["chat", "--timeout", "0", "Hi"],
        ["chat", "--timeout", "soon", "Hi"],
        ["chat", "--temperature", "nan", "Hi"],
        ["chat", "--base-url", "example.com", "Hi"],
        ["chat", "--max-tokens", "many", "Hi"],
        ["serve", "--port", "65536"],
        ["sing"],
    ],
)
def test_main_given_wrong_usage_then_it_is_2(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong usage returns 2 and prints the usage on stderr."""
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "usage: trunkline" in captured.err


def test_main_given_an_async_transport_then_what_to_use_instead_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The error suggests a sync transport, because the commands are sync code."""
    assert main(["api", "--transport", "trio", "models.list"]) == 1
    assert "or a transport for sync code (see: trunkline transports)" in capsys.readouterr().err


def test_main_given_version_then_it_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints the version of the package."""
    from trunkline import __version__

    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"trunkline {__version__}\n"


def test_main_given_help_then_every_command_is_listed_with_its_summary(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing else; a command whose module exists is one of them."""
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out.partition("  COMMAND\n")[2].partition("\noptions:")[0]
    found = re.findall(r"^    (\w+)\s+(\S.*)$", listed, re.MULTILINE)
    assert dict(found) == {
        "chat": "send a prompt to a model and print the answer as it arrives",
        "api": "call any operation of the API",
        "serve": "serve a local stand-in for the API over HTTP",
        "transports": "list the transports and the packages that each still needs",
        "plugins": "list the plugins and show which are active by default",
        "new": "write the project of a plugin or a transport",
        "migrate": "list what differs for code that uses openai-python",
    }
    modules = {one.name for one in pkgutil.iter_modules(trunkline.cli.__path__)}
    assert {name for name in modules if hasattr(_module(name), "SUMMARY")} == dict(found).keys()


def _module(name: str) -> Any:
    return importlib.import_module(f"trunkline.cli.{name}")


def test_importing_the_command_line_then_nothing_heavy_is_loaded() -> None:
    """The console script starts with this import, so it must be fast."""
    code = (
        "import sys, trunkline.cli; "
        "heavy = {'argparse', 'json', 'msgspec', 'attrs', 'httpx', 'trunkline.client'}; "
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_script_given_a_pipe_then_it_answers_what_came_through_it() -> None:
    """The real process reads stdin, prints to stdout, and writes nothing to stderr."""
    done = subprocess.run(
        [*COMMAND, "chat", "--local"],
        input="Hällo\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, f"You said: Hällo\n\n{ANSWER}", "")


def test_script_whose_output_has_no_such_letters_then_it_prints_question_marks() -> None:
    """Characters that stdout cannot encode are replaced, so the command does not fail."""
    done = subprocess.run(
        [*COMMAND, "chat", "--local", "Hällo \N{SNOWMAN}"],
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        encoding="latin-1",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("You said: Hällo ?\n")


@pytest.mark.skipif(os.name == "nt", reason="SIGPIPE and its exit code are POSIX's")
@pytest.mark.parametrize("argv", [["chat", "--local", "Hi"], ["transports"]])
def test_script_whose_reader_has_left_then_it_is_quiet(argv: list[str]) -> None:
    """If the reader leaves, as ``| head`` does, the command ends without a traceback."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, *argv],
            stdin=subprocess.DEVNULL,
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("arguments", "environment", "kind"),
    [
        ([], {}, OpenAI),
        (["--api-type", "azure"], {}, AzureOpenAI),
        ([], {"OPENAI_API_TYPE": "azure"}, AzureOpenAI),
        (["--api-type", "openai"], {"OPENAI_API_TYPE": "azure"}, OpenAI),
        (["--api-type", "amazon-bedrock"], {"AWS_BEARER_TOKEN_BEDROCK": "b"}, BedrockOpenAI),
    ],
)
def test_api_type_when_named_then_the_client_is_of_that_kind(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: Any, kind: Any
) -> None:
    """By the option, else by OPENAI_API_TYPE; the rest comes from variables of the cloud."""
    more = {
        "AZURE_OPENAI_ENDPOINT": "https://name.test",
        "OPENAI_API_VERSION": "2024-10-21",
        "AWS_REGION": "us-east-1",
    }
    for name, value in {**environment, **more}.items():
        monkeypatch.setenv(name, value)
    parser = ArgumentParser()
    clients.declare(parser)
    client = clients.connect(parser.parse_args(["--local", *arguments]))
    assert type(client) is kind
