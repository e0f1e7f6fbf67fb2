"""``trunkline chat``: reads a prompt and prints the answer as it arrives."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from trunkline.cli import main
from trunkline.testing import Exchange, FaultyServer, RefusingPort

ANSWER = "This is trunkline's local transport: no key, no network, always the same answer.\n"
COMMAND = (sys.executable, "-W", "error", "-m", "trunkline")


class Terminal(io.StringIO):
    """An input or output whose `isatty` is true."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def from_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make stdin a terminal and hide the variables of the environment."""
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setenv("NO_PROXY", "*")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS"):
        monkeypatch.delenv(name, raising=False)


def chunk(delta: Mapping[str, object], finish_reason: str | None = None) -> bytes:
    """Return one event of a streamed chat completion."""
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
    event = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return b"data: " + json.dumps({**event, "choices": [choice]}).encode() + b"\n\n"


def streams(*events: bytes) -> Any:
    """Return a behaviour that sends these events and the end of the stream."""

    def answer(exchange: Exchange) -> None:
        exchange.begin("content-type: text/event-stream")
        exchange.chunk(*events, b"data: [DONE]\n\n", b"")

    return answer


def hang(exchange: Exchange) -> None:
    """Send one word, then nothing until the client leaves."""
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(chunk({"content": "Hel"}))
    exchange.wait_until_client_leaves()


def cut(exchange: Exchange) -> None:
    """Send one word and end the body."""
    exchange.begin("content-type: text/event-stream")
    exchange.chunk(chunk({"content": "Hel"}), b"")


def refuse(exchange: Exchange) -> None:
    """Send a 401 whose message has line breaks and a control sequence."""
    body = json.dumps({"error": {"message": "wrong\n\x1b[31mkey", "code": "invalid_api_key"}})
    exchange.reply("401 Unauthorized", body.encode(), "x-request-id: req_7")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyServer]:
    """A server with answers that the local server does not produce."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    behaviours = {
        "hang": hang,
        "cut": cut,
        "refuse": refuse,
        "strange": streams(
            b'data: {"choices":[]}\n\n',
            b'data: {"choices":[{"index":0}]}\n\n',
            b'data: {"unknown":1}\n\n',
            chunk({"content": "odd"}),
        ),
        "bold": streams(chunk({"content": "**bold**"})),
        "controls": streams(chunk({"content": "a\x1b]0;title\x07b\r\n"})),
        "c1": streams('data: {"choices": [{"delta": {"content": "\x9b31m"}}]}\n\n'.encode()),
        "refusal": streams(chunk({"refusal": "I will not."}, "stop")),
    }
    with FaultyServer(behaviours=behaviours) as running:
        yield running


def test_chat_given_a_prompt_then_the_answer_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The answer is printed with one line end after it, and stderr stays empty."""
    assert main(["chat", "--local", "Hello"]) == 0
    assert capsys.readouterr() == (f"You said: Hello\n\n{ANSWER}", "")


def test_chat_given_no_stream_then_the_same_answer_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The output is the same with and without streaming."""
    assert main(["chat", "--local", "--no-stream", "Hello"]) == 0
    assert capsys.readouterr().out == f"You said: Hello\n\n{ANSWER}"


def test_chat_given_json_then_each_event_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Each line is one event of the stream, and the deltas add up to the answer."""
    assert main(["chat", "--local", "--json", "Hello"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {event["object"] for event in events} == {"chat.completion.chunk"}
    deltas = [event["choices"][0]["delta"].get("content") or "" for event in events]
    assert "".join(deltas) == f"You said: Hello\n\n{ANSWER}".rstrip("\n")


def test_chat_given_json_without_stream_then_the_completion_is_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The completion is one JSON object on one line, as the server sent it."""
    assert main(["chat", "--local", "--json", "--no-stream", "Grüße"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    completion = json.loads(line)
    assert (completion["object"], completion["model"]) == ("chat.completion", "local")
    assert "Grüße" in line


@pytest.mark.parametrize("argv", [[], ["-"]])
def test_chat_without_prompt_then_stdin_is_the_prompt(
    argv: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a prompt, or with ``-``, the prompt is read from stdin."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("from a pipe\n"))
    assert main(["chat", "--local", *argv]) == 0
    assert capsys.readouterr().out.startswith("You said: from a pipe\n")


def test_chat_given_prompt_and_pipe_then_the_pipe_is_appended(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The piped text is appended to the prompt as its context."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("line 1\nline 2\n"))
    assert main(["chat", "--local", "Sum this up:"]) == 0
    assert capsys.readouterr().out.startswith("You said: Sum this up:\n\nline 1\nline 2\n")


def test_chat_without_prompt_at_a_terminal_then_it_says_how_to_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The hint goes to stderr, so stdout has only the answer."""
    monkeypatch.setattr(sys, "stdin", Terminal("typed"))
    assert main(["chat", "--local"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("You said: typed\n")
    assert "Ctrl-D" in captured.err


@pytest.mark.parametrize("stdin", [io.StringIO(" \n"), None])
def test_chat_with_nothing_to_ask_then_it_is_wrong_usage(
    stdin: io.StringIO | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An empty pipe and a closed stdin are reported as a missing prompt."""
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["chat", "--local"]) == 2
    said = "trunkline: there is no prompt: pass it as an argument or pipe it in"
    assert capsys.readouterr().err.startswith(said)


def test_chat_given_a_pipe_that_is_no_text_then_it_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes that are not UTF-8 are refused with a one-line error."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8"))
    assert main(["chat", "--local"]) == 1
    assert capsys.readouterr().err.startswith("trunkline: the piped input is not text in UTF-8: ")


def test_chat_given_options_then_they_are_sent(
    server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The options are in the request body, which has nothing else."""
    options = ["--system", "Be odd", "--model", "m", "--temperature", "0.5", "--max-tokens", "9"]
    assert main(["chat", "--base-url", f"{server.url}/strange", *options, "Hi"]) == 0
    assert capsys.readouterr() == ("odd\n", "")
    (request,) = server.requests
    assert json.loads(request.body) == {
        "messages": [{"role": "system", "content": "Be odd"}, {"role": "user", "content": "Hi"}],
        "model": "m",
        "temperature": 0.5,
        "max_tokens": 9,
        "stream": True,
    }


@pytest.mark.parametrize("transport_name", ["httpx", "httpx2", "requests"])
def test_chat_given_a_transport_then_it_is_used(
    transport_name: str, server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each transport prints the same answer, with the default model for remote servers."""
    argv = ["chat", "--transport", transport_name, "--base-url", f"{server.url}/strange", "Hi"]
    assert main(argv) == 0
    assert capsys.readouterr().out == "odd\n"
    (request,) = server.requests
    assert json.loads(request.body)["model"] == "gpt-4o-mini"


def test_chat_given_control_sequences_then_a_terminal_gets_none(
    server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the model nor an author of its context can send control sequences to the terminal."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["chat", "--base-url", f"{server.url}/controls", "--plain", "Hi"]) == 0
    assert screen.getvalue() == "a\ufffd]0;title\ufffdb\n"


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("term", "shown"), [("xterm-256color", "\x1b[1mbold\x1b[0m"), ("dumb", "**bold**\n")]
)
def test_chat_on_a_terminal_then_markdown_is_rendered_where_lines_can_be_drawn_again(
    term: str, shown: str, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dumb terminal gets the text as it is."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["chat", "--base-url", f"{server.url}/bold", "Hi"]) == 0
    assert shown in screen.getvalue()
    assert ("\x1b" in screen.getvalue()) is (term != "dumb")


def test_chat_given_control_sequences_as_json_then_a_terminal_gets_none(
    server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON escapes only the first 32 characters; a command may also begin with U+009B."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["chat", "--base-url", f"{server.url}/c1", "--json", "Hi"]) == 0
    assert "\ufffd31m" in screen.getvalue()
    assert not [one for one in screen.getvalue() if one != "\n" and not one.isprintable()]


def test_chat_given_control_sequences_then_a_pipe_gets_what_was_sent(
    server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file or a pipe gets the answer unchanged."""
    assert main(["chat", "--base-url", f"{server.url}/controls", "Hi"]) == 0
    assert capsys.readouterr().out == "a\x1b]0;title\x07b\r\n"


def test_chat_given_a_refusal_then_it_is_printed(
    server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text of a refusal is printed as the answer."""
    assert main(["chat", "--base-url", f"{server.url}/refusal", "Hi"]) == 0
    assert capsys.readouterr().out == "I will not.\n"


def test_chat_cut_off_at_its_limit_then_stderr_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An incomplete answer is reported as such, streamed or not."""
    for how in ([], ["--no-stream"]):
        assert main(["chat", "--local", "--max-tokens", "2", *how, "Hello"]) == 0
        captured = capsys.readouterr()
        assert captured.out == "You said:\n"
        assert captured.err == "trunkline: the answer was cut off by the token limit\n"


def test_chat_refused_by_the_server_then_stderr_has_one_line(
    server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line has the message without control characters, and the request id."""
    assert main(["chat", "--base-url", f"{server.url}/refuse", "Hi"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == ("trunkline: Error code: 401 - wrong \\x1b[31mkey (request id req_7)\n")


def test_chat_when_the_stream_breaks_then_what_came_is_printed(
    server: FaultyServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The partial answer is printed, the error goes to stderr, and the exit code is 1."""
    assert main(["chat", "--base-url", f"{server.url}/cut", "Hi"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "Hel\n"
    assert captured.err.startswith("trunkline: the body ended before the stream's last event")
    assert captured.err.count("\n") == 1


def test_chat_without_the_library_of_its_transport_then_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error is one line with the command that installs a library."""
    monkeypatch.setitem(sys.modules, "httpx", None)
    monkeypatch.delitem(sys.modules, "trunkline_transports.httpx.routes", raising=False)
    assert main(["chat", "--transport", "httpx", "Hi"]) == 1
    error = capsys.readouterr().err
    assert 'pip install "trunkline[httpx]"' in error
    assert error.count("\n") == 1


def test_chat_without_a_key_then_it_says_which_variable(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The error names OPENAI_API_KEY."""
    assert main(["chat", "Hi"]) == 1
    assert "OPENAI_API_KEY" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("OPENAI_BASE_URL", "ftp://example.com", "must start with http"),
        ("TRUNKLINE_TRANSPORT", "carrier-pigeon", "there is no transport 'carrier-pigeon'"),
        ("TRUNKLINE_PLUGINS", "nothing", "there is no plugin 'nothing'"),
    ],
)
def test_chat_given_a_wrong_environment_then_it_is_one_line(
    variable: str,
    value: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A wrong environment variable is reported on one line, without a traceback."""
    monkeypatch.setenv(variable, value)
    assert main(["chat", "Hi"]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.startswith("trunkline: ")
    assert error.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process there")
def test_script_interrupted_then_it_ends_cleanly(server: FaultyServer) -> None:
    """The words so far are printed, the exit code is 130, and the connection is closed."""
    process = subprocess.Popen(
        [*COMMAND, "chat", "--base-url", f"{server.url}/hang", "Hi"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.read(3) == b"Hel"
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=10)
    assert (process.returncode, rest, errors) == (130, b"\n", b"")
    assert server.wait_for_connections(0)


def test_chat_when_nothing_listens_then_doctor_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """The error says what happened, and `doctor` what to do."""
    with RefusingPort() as port:
        assert main(["chat", "--no-key", "--base-url", f"{port.url}/v1", "Hi"]) == 1
    error = capsys.readouterr().err
    assert "the connection could not be established" in error
    assert error.endswith("; see: trunkline doctor\n")


def test_chat_when_an_attachment_is_missing_then_the_file_and_the_reason_are_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without the number that the system has for the reason."""
    assert main(["chat", "--local", "--image", "nowhere.png", "Hi"]) == 1
    assert capsys.readouterr().err == "trunkline: nowhere.png: No such file or directory\n"
