"""The command line on a real terminal, in other locales, and without its libraries."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from trunkline.testing import Exchange, FaultyServer

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there are no pseudo-terminals")
COMMAND = (sys.executable, "-m", "trunkline")
HIDDEN = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "TRUNKLINE_TRANSPORT", "NO_COLOR", "TERM")


def environment(**variables: str) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in HIDDEN}
    return {**inherited, "NO_PROXY": "*", "TERM": "xterm-256color", "COLUMNS": "80", **variables}


def on_terminal(*words: str, stdout: Any = None, **variables: str) -> tuple[int, str]:
    """Run a command whose stderr, and stdout unless it is given, are a terminal."""
    return on_pty([*COMMAND, *words], stdout, **variables)


def on_pty(command: list[str], stdout: Any = None, **variables: str) -> tuple[int, str]:
    ours, its = os.openpty()
    try:
        process = subprocess.Popen(
            command,
            stdin=its,
            stdout=its if stdout is None else stdout,
            stderr=its,
            env=environment(**variables),
        )
    finally:
        os.close(its)
    read = b"".join(_pieces(ours))
    os.close(ours)
    return process.wait(timeout=60), read.decode().replace("\r\n", "\n")


def _pieces(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux's answer when the last user of the terminal has gone
            return
        if not piece:
            return
        yield piece


def download(exchange: Exchange) -> None:
    """Send a file of 300 kB with its length."""
    exchange.reply("200 OK", b"x" * 300_000, "content-type: application/octet-stream")


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    behaviours = {"download": download, "silent": Exchange.wait_until_client_leaves}
    with FaultyServer(behaviours=behaviours) as running:
        yield running


def test_help_when_on_a_terminal_then_headings_are_bold() -> None:
    code, shown = on_terminal("--help")
    assert code == 0
    assert "\x1b[1mCommands:\x1b[0m" in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize(
    "variables",
    [{"NO_COLOR": "1"}, pytest.param({"TERM": "dumb"}, marks=pytest.mark.thorough)],
    ids=str,
)
def test_output_when_colours_are_refused_then_it_has_none(variables: dict[str, str]) -> None:
    """Neither the help nor an answer."""
    code, shown = on_terminal("api", "--local", "models.retrieve", "local", **variables)
    assert code == 0
    assert shown.startswith('{\n  "id": "local",\n')
    assert "\x1b[" not in shown


def test_object_when_on_a_terminal_then_it_is_coloured() -> None:
    code, shown = on_terminal("api", "--local", "models.retrieve", "local")
    assert code == 0
    assert "\x1b[" in shown
    assert '"local"' in shown


@pytest.mark.thorough
def test_table_when_a_terminal_is_narrow_then_columns_that_do_not_fit_are_named() -> None:
    """The rest is one row for each item."""
    code, shown = on_terminal("models", "--local", COLUMNS="60")
    assert code == 0
    assert "no room for object, owned_by: widen the terminal" in shown
    assert "ft:gpt-4o-mini:trunkline::local  2025-01-01 00:00" in shown


def test_upload_when_stderr_is_a_terminal_then_its_progress_is_shown(tmp_path: Path) -> None:
    """With its name and bytes, while the answer goes to a file."""
    (tmp_path / "a.jsonl").write_bytes(b"{}\n" * 100_000)
    words = ["files.create", "--file", str(tmp_path / "a.jsonl"), "--purpose", "batch"]
    with (tmp_path / "answer").open("wb") as answer:
        code, shown = on_terminal("api", "--local", *words, stdout=answer)
    assert code == 0
    assert "sending a.jsonl" in shown
    assert "300.0/300.0 kB" in shown
    assert b'"bytes":300000' in (tmp_path / "answer").read_bytes()


@pytest.mark.thorough
def test_download_when_stderr_is_a_terminal_then_its_progress_is_shown(
    server: FaultyServer, tmp_path: Path
) -> None:
    """With the size that the server said."""
    url = str(server.url_of("download"))
    words = ["--base-url", url, "files.content", "file-1", "-o", str(tmp_path / "file")]
    code, shown = on_terminal("api", *words, OPENAI_API_KEY="any")
    assert code == 0, shown
    assert "receiving" in shown
    assert "300.0/300.0 kB" in shown
    assert (tmp_path / "file").stat().st_size == 300_000


@pytest.mark.parametrize(
    "command",
    [
        ["models", "--local"],
        pytest.param(["doctor", "--local"], marks=pytest.mark.thorough),
        pytest.param(["--help"], marks=pytest.mark.thorough),
    ],
)
def test_command_when_stdout_is_closed_then_there_is_no_traceback(command: list[str]) -> None:
    """As with ``>&-`` in a shell."""
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *COMMAND, *command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 1


@pytest.mark.thorough
def test_list_when_the_locale_is_not_utf_8_then_help_and_tables_are_printed() -> None:
    """Characters that it lacks are question marks."""
    for words in (["--help"], ["doctor", "--local"], ["chat", "--local", "\N{SNOWMAN}"]):
        done = subprocess.run(
            [*COMMAND, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(LC_ALL="C", PYTHONIOENCODING="ascii"),
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.isascii()


def test_call_when_interrupted_then_it_is_130_without_a_traceback(server: FaultyServer) -> None:
    """Ctrl-C while the server does not answer."""
    arrived = subprocess.Popen(
        [*COMMAND, "api", "--base-url", f"{server.url}/silent", "models.list"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(OPENAI_API_KEY="any"),
    )
    with server.changed:
        assert server.changed.wait_for(lambda: server.requests, 60)
    arrived.send_signal(signal.SIGINT)
    out, err = arrived.communicate(timeout=60)
    assert (arrived.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("library", ["click", "rich"])
def test_command_without_its_libraries_then_one_sentence_says_what_to_install(library: str) -> None:
    """And the client works."""
    hide = f"import sys; sys.modules[{library!r}] = None\n"
    words = ["models", "--local"] if library == "rich" else ["api", "--local", "models.list"]
    run = f"{hide}from trunkline.cli import main; sys.exit(main({words}))"
    code, said = on_pty([sys.executable, "-c", run]) if library == "rich" else on_pipe(run)
    assert code == 1
    assert said.endswith(
        f"trunkline: the command line needs {library}: install it with "
        "pip install 'trunkline[cli]'\n"
    )


def on_pipe(code: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_import_and_call_then_no_library_of_the_command_line_is_loaded() -> None:
    """The package and its clients do without them."""
    code = (
        "import sys, trunkline\n"
        "trunkline.OpenAI(transport='local').models.list()\n"
        "print({'click', 'rich', 'platformdirs', 'prompt_toolkit'} & sys.modules.keys())"
    )
    assert on_pipe(code) == (0, "set()\n")
