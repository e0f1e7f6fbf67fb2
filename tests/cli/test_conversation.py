"""``trunkline chat`` on a terminal: messages, commands with a slash, what is kept between runs."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyte
import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.data_structures import Size
from prompt_toolkit.document import Document
from prompt_toolkit.filters import to_filter
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput, Output
from prompt_toolkit.output.vt100 import Vt100_Output

from trunkline.cli import main
from trunkline.cli.talking.saving import save
from trunkline.cli.talking.talk import Talk
from trunkline.testing.fakes import FakeTransport
from trunkline.testing.replies import Reply

Typed = Callable[..., str]
ENTER, NEW_LINE, CTRL_C, CTRL_D, UP = "\r", "\x1b\r", "\x03", "\x04", "\x1b[A"


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[Typed]:
    """Return a function that runs `chat` on a terminal, types, and returns what stdout shows."""

    def chat(keys: str, *options: str, output: Output | None = None) -> str:
        screen = Screen()
        monkeypatch.setattr(sys, "stdin", Screen())
        with monkeypatch.context() as patch, create_pipe_input() as pipe:
            patch.setattr(sys, "stdout", screen)
            pipe.send_text(keys)
            with create_app_session(input=pipe, output=output or DummyOutput()):
                assert main(["chat", "--plain", *options]) == 0
        return screen.getvalue()

    return chat


def bodies(transport: FakeTransport) -> list[Any]:
    return [json.loads(bytes(request.body or b"")) for request in transport.requests]  # type: ignore[arg-type]  # fakes have read it


def said(text: str, **more: Any) -> Reply:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": "stop"}
    return Reply.of_events({"id": "c", "choices": [choice], **more})


def test_conversation_when_it_goes_on_then_the_model_knows_what_was_said(
    typed: Typed, connect: Callable[..., FakeTransport]
) -> None:
    """A message may have several lines; Ctrl-D ends."""
    transport = connect(said("One."), said("Two."))
    shown = typed(f"a{NEW_LINE}b{ENTER}  {ENTER}//c{ENTER}{CTRL_D}", "-m", "m", "-s", "Be odd")
    assert shown.startswith("m: /help lists commands and keys")
    assert shown.index("One.\n") < shown.index("Two.\n")
    assert [one["content"] for one in bodies(transport)[1]["messages"]] == [
        "Be odd", "a\nb", "One.", "/c",
    ]  # fmt: skip


def test_conversation_when_continued_then_with_its_model_and_instructions(
    typed: Typed, connect: Callable[..., FakeTransport], home: Path
) -> None:
    """On a terminal or with a prompt; an option replaces what was kept."""
    transport = connect(said("One."), said("Two."), said("Three."))
    typed(f"a{ENTER}/exit{ENTER}", "-m", "m", "-s", "Be odd")
    typed(f"b{ENTER}{CTRL_D}", "--continue")
    assert main(["chat", "--plain", "-c", "-m", "other", "-s", "Be even", "c"]) == 0
    assert bodies(transport)[1]["messages"][0] == {"role": "system", "content": "Be odd"}
    last = bodies(transport)[2]
    assert [one["content"] for one in last["messages"]] == [
        "Be even", "a", "One.", "b", "Two.", "c",
    ]  # fmt: skip
    assert [one["model"] for one in bodies(transport)] == ["m", "m", "other"]
    if sys.platform != "win32":
        assert {one.name: one.stat().st_mode & 0o777 for one in home.iterdir()} == {
            "last.json": 0o600, "prompts": 0o600,
        }  # fmt: skip


def test_conversation_when_nothing_is_to_be_kept_then_no_file_is_written(
    typed: Typed, connect: Callable[..., FakeTransport], home: Path
) -> None:
    """With the setting `history`; and an answer that goes into a pipe is not kept either."""
    connect(said("One."), said("Two."))
    assert main(["config", "set", "history", "false"]) == 0
    typed(f"a{ENTER}{CTRL_D}")
    assert main(["chat", "b"]) == 0
    assert [one.name for one in home.iterdir()] == ["config.toml"]


def test_continue_when_there_is_nothing_then_it_says_so(
    home: Path, capsys: pytest.CaptureFixture[str], stdin: Callable[[bytes], None]
) -> None:
    """And when the file is damaged."""
    stdin(b"")
    assert main(["chat", "--local", "--continue", "Hi"]) == 1
    assert "there is no conversation to continue" in capsys.readouterr().err
    home.mkdir()
    (home / "last.json").write_text("{", encoding="utf-8")
    assert main(["chat", "--local", "--continue", "Hi"]) == 1
    assert "is not a conversation" in capsys.readouterr().err


def test_history_when_the_next_run_begins_then_up_brings_messages_back(
    typed: Typed, connect: Callable[..., FakeTransport]
) -> None:
    """Those of commands too."""
    transport = connect(said("One."), said("Two."))
    typed(f"first{ENTER}{CTRL_D}")
    typed(f"{UP}{ENTER}{CTRL_D}")
    assert bodies(transport)[1]["messages"] == [{"role": "user", "content": "first"}]


def test_commands_when_typed_then_the_next_request_has_their_effect(
    typed: Typed, connect: Callable[..., FakeTransport], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Model, instructions, attachments, usage; a new conversation; files to keep."""
    (tmp_path / "a.txt").write_text("text of a", encoding="utf-8")
    usage = {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}
    transport = connect(said("One.", usage=usage), said("Two."))
    lines = [
        "/model other", "/system Be odd", f"/file {tmp_path / 'a.txt'}",
        "/image https://a.test/b.png", "/usage", "What?", "/usage",
        f"/save {tmp_path / 'talk.md'}", f"/save {tmp_path / 'talk.json'}", "/system -", "/clear",
        "Again", "/system", "/model", "/help", "/exit",
    ]  # fmt: skip
    shown = typed(ENTER.join([*lines, ""]))
    first, second = bodies(transport)
    assert (first["model"], first["stream_options"]) == ("other", {"include_usage": True})
    assert first["messages"][0] == {"role": "system", "content": "Be odd"}
    assert first["messages"][1]["content"] == [
        {"type": "text", "text": "File a.txt:\n\ntext of a"},
        {"type": "image_url", "image_url": {"url": "https://a.test/b.png"}},
        {"type": "text", "text": "What?"},
    ]
    assert second["messages"] == [{"role": "user", "content": "Again"}]
    assert "tokens so far: 3 sent, 4 received" in shown
    assert "tokens: 3 sent, 4 received" in capsys.readouterr().err
    assert "the instructions are: (none)\nthe model is other\n" in shown
    assert "Alt-Enter or Ctrl-J" in shown
    assert (tmp_path / "talk.md").read_text(encoding="utf-8") == (
        "## Instructions\n\nBe odd\n\n## You\n\nFile a.txt:\n\ntext of a\n[image_url]\nWhat?\n\n"
        "## other\n\nOne.\n"
    )
    text = (tmp_path / "talk.json").read_text(encoding="utf-8")
    saved = json.loads(text)
    assert text == json.dumps(saved, indent=2) + "\n"
    assert saved["model"] == "other"
    assert saved["messages"][2] == {"role": "assistant", "content": "One."}


@pytest.mark.thorough
def test_save_when_a_talk_has_results_then_they_are_named(tmp_path: Path) -> None:
    """And a surrogate that UTF-8 cannot express is replaced."""
    result = {"role": "tool", "tool_call_id": "1", "content": "5"}
    talk = Talk(None, [result, {"role": "assistant", "content": "Zo\udceb"}])
    path = tmp_path / "talk.markdown"
    save(str(path), talk, "m")
    assert path.read_text(encoding="utf-8") == "## Result\n\n5\n\n## m\n\nZo?\n"


@pytest.mark.parametrize(
    ("line", "remark"),
    [
        ("/modle x", "there is no command '/modle': did you mean 'model'?"),
        ("/etc/passwd is", "A message that begins with a slash begins with two"),
        ("/file", "/file needs PATH: attach a text or a PDF"),
        ("/help me", "/help takes nothing after its name"),
        ("/file /nowhere/x", "No such file"),
        ("/save talk.doc", "must end in .md or .json"),
        ("/save {here}/exists.md", "exists: choose another name"),
        ("/image {here}/exists.md", "is not an image that the API takes"),
    ],
)
def test_command_when_it_is_wrong_then_the_conversation_goes_on(
    line: str, remark: str, typed: Typed, connect: Callable[..., FakeTransport], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """One line says what is wrong."""
    (tmp_path / "exists.md").write_text("mine", encoding="utf-8")
    connect(said("One."))
    shown = typed(f"{line.format(here=tmp_path)}{ENTER}Hi{ENTER}{CTRL_D}")
    error = capsys.readouterr().err
    assert remark in error
    assert error.count("\n") == 1
    assert "One." in shown


def test_answer_when_it_fails_then_the_conversation_goes_on(
    typed: Typed, connect: Callable[..., FakeTransport], capsys: pytest.CaptureFixture[str]
) -> None:
    """The message that has no answer is not sent again, but what was attached to it."""
    transport = connect(Reply.of_error(400, "too odd"), said("Two."))
    shown = typed(f"/image https://a.test/b.png{ENTER}a{ENTER}b{ENTER}{CTRL_D}")
    assert "too odd" in capsys.readouterr().err
    assert "Two." in shown
    (message,) = bodies(transport)[1]["messages"]
    assert message["content"] == [
        {"type": "image_url", "image_url": {"url": "https://a.test/b.png"}},
        {"type": "text", "text": "b"},
    ]


def test_control_c_when_typing_then_the_line_is_dropped(
    typed: Typed, connect: Callable[..., FakeTransport]
) -> None:
    """And the conversation continues."""
    transport = connect(said("One."))
    typed(f"dropped{CTRL_C}kept{ENTER}{CTRL_D}")
    assert bodies(transport)[0]["messages"] == [{"role": "user", "content": "kept"}]


@pytest.mark.thorough
def test_answer_when_it_is_stopped_then_it_says_what_stays(
    typed: Typed, connect: Callable[..., FakeTransport], capsys: pytest.CaptureFixture[str]
) -> None:
    """The beginning of an answer, or nothing."""

    def stop() -> None:
        raise KeyboardInterrupt

    begun = {"choices": [{"index": 0, "delta": {"content": "Beg"}}]}
    connect(Reply(200, [stop]), Reply.of_events(begun, done=False, end=[stop]))
    typed(f"a{ENTER}b{ENTER}{CTRL_D}")
    assert capsys.readouterr().err.splitlines() == [
        "trunkline: stopped before an answer; Up brings your message back",
        "trunkline: stopped; what has arrived stays in the conversation",
    ]


@pytest.mark.thorough
def test_message_when_it_has_several_lines_then_each_has_its_own(
    typed: Typed, connect: Callable[..., FakeTransport]
) -> None:
    """The lines after the first one begin with another sign."""
    connect(said("One."))
    screen = pyte.Screen(40, 9)
    stream, sent = pyte.Stream(screen), Screen()
    output = Vt100_Output(sent, lambda: Size(rows=9, columns=40), enable_cpr=False)
    typed(f"a{NEW_LINE}b{ENTER}{CTRL_D}", output=output)
    stream.feed(sent.getvalue())
    assert [line.rstrip() for line in screen.display][:2] == ["> a", ". b"]


@pytest.mark.thorough
def test_slash_when_typed_then_commands_are_offered(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only at the beginning of a message."""
    made: list[PromptSession[str]] = []
    prompt = PromptSession.prompt

    def prompting(self: PromptSession[str], *given: Any, **named: Any) -> str:
        made.append(self)
        return prompt(self, *given, **named)

    monkeypatch.setattr(PromptSession, "prompt", prompting)
    typed(CTRL_D, "--local")
    reader, found = made[0], {}
    assert reader.completer is not None
    for text in ("/mo", "/", "mo", "a /mo"):
        monkeypatch.setattr(reader, "default_buffer", SimpleNamespace(text=text))
        completions = reader.completer.get_completions(Document(text), CompleteEvent())
        offered = to_filter(reader.complete_while_typing)()
        found[text] = (offered, len(list(completions)))
    assert found == {"/mo": (True, 1), "/": (True, 9), "mo": (False, 0), "a /mo": (False, 0)}


def test_log_when_a_conversation_goes_on_then_each_message_is_logged_once(
    typed: Typed, connect: Callable[..., FakeTransport], capsys: pytest.CaptureFixture[str]
) -> None:
    """Also when it is continued, and when the instructions change; `/clear` begins another."""
    connect(*(said(f"{n}.") for n in range(4)))
    typed(f"a{ENTER}/system Be even{ENTER}b{ENTER}{CTRL_D}", "--log", "-s", "Be odd")
    typed(f"/system -{ENTER}c{ENTER}/clear{ENTER}d{ENTER}{CTRL_D}", "--log", "--continue")
    capsys.readouterr()
    assert main(["logs", "list", "--json"]) == 0
    second, first = map(json.loads, capsys.readouterr().out.splitlines())
    assert main(["logs", "show", first["id"], "--json"]) == 0
    texts = [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()]
    assert texts == ["Be odd", "a", "0.", "Be even", "b", "1.", "c", "2."]
    assert (second["title"], second["messages"]) == ("d", 2)


@pytest.mark.thorough
def test_conversation_when_a_path_leads_through_a_file_then_it_goes_on(
    typed: Typed,
    connect: Callable[..., FakeTransport],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    """Any error of a path that is typed; it ended the conversation."""
    (tmp_path / "file").touch()
    transport = connect(said("One."))
    typed(f"/file {tmp_path}/file/x{ENTER}/image {'n' * 300}{ENTER}a{ENTER}{CTRL_D}")
    first, second = capsys.readouterr().err.splitlines()
    assert first == f"trunkline: {tmp_path}/file/x: Not a directory"
    assert second.endswith("n: File name too long")
    assert len(transport.requests) == 1


@pytest.mark.thorough
def test_conversation_when_nothing_can_be_kept_then_it_begins_all_the_same(
    typed: Typed,
    connect: Callable[..., FakeTransport],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """In a container that can only be read, and with accounts whose home is /dev/null."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRUNKLINE_HOME", str(tmp_path / "file"))
    connect(said("One."))
    assert "One." in typed(f"a{ENTER}{CTRL_D}")
    error = capsys.readouterr().err
    assert "your messages are not kept for the next conversation" in error
    assert "Traceback" not in error
