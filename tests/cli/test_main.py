"""The command line: usage errors, exit codes, and the real process."""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from trunkline import APIConnectionError, AzureOpenAI, BedrockOpenAI, OpenAI, OpenAIError
from trunkline.cli import clients, group, main, output, usage
from trunkline.cli.group import SUMMARIES
from trunkline.cli.output import complain
from trunkline.network import Timeout
from trunkline.options import Settings

ANSWER = "This is trunkline's local transport: no key, no network, always the same answer.\n"
COMMAND = (sys.executable, "-W", "error", "-m", "trunkline")


@pytest.mark.parametrize(
    "argv",
    [
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
    """Wrong usage returns 2; one line on stderr says what is wrong, and where the help is."""
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    assert line.startswith("trunkline: ")
    assert line.endswith("--help")
    assert ".; see" not in line
    assert "there is no command 'sing'; see: " in line or argv != ["sing"]


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


@pytest.mark.parametrize("argv", [[], ["--help"], ["-h"]])
def test_main_given_help_or_nothing_then_every_command_is_listed(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """With a summary of each, and with examples."""
    assert main(argv) == 0
    printed = capsys.readouterr().out
    listed = printed.partition("Commands:\n")[2].partition("\n\n")[0]
    assert dict(re.findall(r"^  (\w+)\s+(\S.*)$", listed, re.MULTILINE)) == SUMMARIES
    assert "\nExamples:\n  trunkline chat " in printed


@pytest.mark.parametrize("name", SUMMARIES)
def test_command_given_help_then_it_has_examples_that_are_valid(
    name: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each example is a command line without an unknown command, option or argument."""
    monkeypatch.chdir(tmp_path)
    for file in ("src", "tests", "app.py", "talk.mp3"):
        (tmp_path / file).touch()
    assert main([name, "--help"]) == 0
    _, found, lines = capsys.readouterr().out.partition("\nExamples:\n")
    examples = [line.strip() for line in lines.splitlines()]
    assert found
    assert examples
    for line in examples:
        line = re.split(r" [|<>] |[)]\"", line[line.index("trunkline ") :])[0]
        words = shlex.split(line)
        with group.trunkline.make_context("trunkline", words[1:]) as context:
            _, command, rest = group.trunkline.resolve_command(context, context._protected_args)
            assert command is not None
            command.make_context(name, [*rest, *context.args], parent=context)


@pytest.mark.parametrize("command", ["chat", "models", "doctor", "api"])
def test_command_given_help_then_its_own_options_are_the_first(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those about the client, which many commands have, follow."""
    assert main([command, "--help"]) == 0
    own, _, shared = capsys.readouterr().out.partition("\nConnection:\n")
    assert "\nOptions:\n" in own
    assert "--help" in own
    assert "--base-url" not in own
    assert "\n  [" not in own  # an argument is not an option
    assert re.findall(r"^  (--\S+(?: [A-Z]+)?) ", shared, re.MULTILINE) == [
        "--local", "--transport NAME", "--api-type API", "--base-url URL", "--key NAME",
        "--no-key", "--timeout SECONDS", "--plugin NAME",
    ]  # fmt: skip


@pytest.mark.thorough
def test_main_when_a_command_raises_then_the_code_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An interruption and a closed pipe are quiet; other errors are one line."""
    raised: list[BaseException] = []
    discarded: list[None] = []

    def run(arguments: list[str]) -> int:
        raise raised[-1]

    monkeypatch.setattr(group, "run", run)
    monkeypatch.setattr(output, "discard_output", lambda: discarded.append(None))
    remedy = "install it with pip install 'trunkline[cli]'"
    for error, code, said in (
        (KeyboardInterrupt(), 130, ""),
        (BrokenPipeError(), 141, ""),
        (ModuleNotFoundError(name="rich.live"), 1, f"the command line needs rich: {remedy}"),
        (OpenAIError("odd"), 1, "odd"),
        (OSError("even"), 1, "even"),
    ):
        raised.append(error)
        assert main(["models"]) == code
        assert capsys.readouterr() == ("", f"trunkline: {said}\n" if said else "")
    assert discarded == [None]
    for library in ("click", "platformdirs", "prompt_toolkit", "tomlkit", "markdown_it"):
        raised.append(ModuleNotFoundError(name=library))
        assert main(["models"]) == 1
    for error in (ModuleNotFoundError(name="other"), ModuleNotFoundError("none")):
        raised.append(error)
        with pytest.raises(ModuleNotFoundError):
            main(["models"])


@pytest.mark.thorough
def test_main_when_output_is_lost_or_has_no_such_letters_then_it_does_not_fail(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without arguments, those of the process are used."""
    written = io.BytesIO()
    for stream in (io.TextIOWrapper(written, encoding="latin-1"), None):
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        monkeypatch.setattr(sys, "argv", ["trunkline", "chat", "--local", "H\u00e4llo \u2603"])
        assert main() == 0
        if stream is None:
            sys.stdout.close()
            sys.stderr.close()
    assert written.getvalue().decode("latin-1").startswith("You said: H\u00e4llo ?\n")


@pytest.mark.thorough
def test_client_when_options_are_given_then_it_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """And its own defaults without them."""
    choice = clients.ClientChoice(transport="local")
    with clients.connect(choice) as client, clients.connect(choice.evolve(timeout=9.0)) as other:
        assert client.timeout != other.timeout
        assert Timeout.of(other.timeout) == Timeout.of(9.0)


@pytest.mark.thorough
def test_option_when_it_takes_a_number_or_a_url_then_others_are_refused() -> None:
    """JSON cannot represent a number that is not finite."""
    assert (usage.seconds("1.5"), usage.number("-1e2")) == (1.5, -100.0)
    assert usage.base_url("http://a.test/v1") == "http://a.test/v1"
    for convert, said in ((usage.seconds, "a number of seconds above 0"),
                          (usage.number, "a finite number")):  # fmt: skip
        for text in ("x", "inf", "nan", *(["0", "-1"] if convert is usage.seconds else [])):
            with pytest.raises(click.BadParameter, match=f"^'{text}' is not {said}$"):
                convert(text)
    with pytest.raises(click.BadParameter, match="must start with http"):
        usage.base_url("a.test")


@pytest.mark.thorough
def test_error_when_reported_then_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """With what a user of the command line can do about it."""
    errors: dict[Exception | str, str] = {
        ValueError(""): "ValueError",
        ValueError("a\n b\x1b"): "a b\N{REPLACEMENT CHARACTER}",
        OSError(2, "No such file", "x"): "x: No such file",
        OSError("odd"): "odd",
        f"no key: {Settings.remedies[True]}": "no key: store one with trunkline keys set admin, "
        "or set the variable OPENAI_ADMIN_KEY",
        APIConnectionError("it broke", None, phase="tls"): "it broke; see: trunkline doctor",
        APIConnectionError("it broke", None, phase="send"): "it broke",
    }
    for error, said in errors.items():
        complain(error)
        assert capsys.readouterr().err == f"trunkline: {said}\n"
    output.write("a\tb\r\n\0")
    output.write_json({"a": [1, "\u00e9\x9b"]})
    assert capsys.readouterr().out == 'a\tb\r\n\0{"a":[1,"\u00e9\x9b"]}\n'
    assert output.safe("a\tb\r\n\0\x7f\x9f\xa0") == "a\tb\n\ufffd\ufffd\ufffd\xa0"


@pytest.mark.thorough
def test_help_when_on_a_terminal_then_headings_are_bold_and_long_names_have_their_own_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without colours if they are refused. Lines end where the terminal does, or at column 100."""
    longest = {}
    for columns in (60, 200):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert main(["models", "--help"]) == 0
        lines = capsys.readouterr().out.splitlines()
        longest[columns] = max(map(len, lines))
    assert 50 < longest[60] <= 60
    assert 90 < longest[200] <= 100
    place = lines.index("  --output [json|jsonl|table]")
    assert lines[place + 1].startswith(f"{'':28}How to print it")
    assert [line for line in lines if line.startswith("  -o, --save-as FILE      ")]
    assert lines[0] == "Usage: trunkline models [OPTIONS] [PART]"
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for argv in (["models", "--help"], ["--help"], [], ["config"]):
        assert main(argv) == 0
        shown = capsys.readouterr().out
        assert shown.startswith("\x1b[1mUsage:\x1b[0m trunkline ")
        assert "\n\x1b[1mOptions:\x1b[0m\n" in shown
        assert "\n\x1b[1mExamples:\x1b[0m\n  trunkline " in shown
    monkeypatch.setenv("NO_COLOR", "1")
    for argv in (["models", "--help"], ["--help"], [], ["api"]):
        assert main(argv) == 0
        assert "\x1b" not in capsys.readouterr().out


def test_importing_the_command_line_then_nothing_heavy_is_loaded() -> None:
    """The console script starts with this import, so it must be fast."""
    code = (
        "import sys, trunkline.cli; "
        "heavy = {'click', 'rich', 'json', 'msgspec', 'attrs', 'httpx', 'trunkline.client'}; "
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
@pytest.mark.parametrize(
    "argv", [["chat", "--local", "Hi"], pytest.param(["transports"], marks=pytest.mark.thorough)]
)
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
    made: list[Any] = []
    connect = clients.connect

    def connected(choice: clients.ClientChoice) -> OpenAI:
        made.append(connect(choice))
        return made[0]

    monkeypatch.setattr(clients, "connect", connected)
    main(["api", "--local", *arguments, "models.list"])
    assert type(made[0]) is kind


@pytest.mark.thorough
def test_api_type_when_the_variable_is_unknown_then_it_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error was about a missing key."""
    monkeypatch.setenv("OPENAI_API_TYPE", "open_ai")
    assert main(["models", "--base-url", "http://127.0.0.1:1/v1"]) == 1
    assert capsys.readouterr().err == (
        "trunkline: OPENAI_API_TYPE must be openai, azure or amazon-bedrock, not 'open_ai'\n"
    )
