"""Options of ``trunkline chat``: attachments, schemas, tools, limits, usage."""

from __future__ import annotations

import base64
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline import BaseModel
from trunkline.cli import main
from trunkline.cli.talking.asking import Said
from trunkline.cli.talking.views import TextView
from trunkline.testing.fakes import FakeTransport

PNG = b"\x89PNG\r\n\x1a\n..."
TOOLS = '''
"""Tools."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

@dataclass
class Pair:
    a: int
    b: int

def multiply(pair: Pair) -> int:
    """Multiply two numbers."""
    return pair.a * pair.b

def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b

def echo(text: str) -> str:
    """Return the text."""
    return text

def fail() -> str:
    """Fail."""
    raise ValueError("too odd")

def _hidden(x): ...
'''


@pytest.fixture(autouse=True)
def empty_pipe(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """Let nothing come from stdin."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys, "path", [*sys.path])


class Keyboard(io.StringIO):
    """A terminal on which something is typed."""

    def isatty(self) -> bool:
        return True


def press_control_c() -> str:
    raise KeyboardInterrupt


def answer(text: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    return {"id": "c", "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}


def body(transport: FakeTransport) -> Any:
    return json.loads(bytes(transport.requests[-1].body or b""))  # type: ignore[arg-type]  # fakes have read it


def test_files_when_attached_then_they_go_before_the_prompt(
    connect: Callable[..., FakeTransport], tmp_path: Path
) -> None:
    """A text as text, a PDF and an image as they are, in their order."""
    contents = {
        "a.txt": "Grüße".encode(), "b.pdf": b"%PDF-1.7 x", "c.png": PNG,
        "d.txt": "Grüße".encode("utf-16"), "e.webp": b"RIFF1234WEBPx",
    }  # fmt: skip
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    files = [part for name in ("a.txt", "b.pdf", "d.txt") for part in ("-f", str(tmp_path / name))]
    images = [part for name in ("c.png", "e.webp") for part in ("-i", str(tmp_path / name))]
    transport = connect(answer("ok"))
    assert main(["chat", "--no-stream", *files, *images, "Hi"]) == 0

    def url(kind: str, name: str) -> str:
        return f"data:{kind};base64,{base64.b64encode(contents[name]).decode()}"

    pdf = {"filename": "b.pdf", "file_data": url("application/pdf", "b.pdf")}
    assert body(transport)["messages"][0]["content"] == [
        {"type": "text", "text": "File a.txt:\n\nGrüße"},
        {"type": "file", "file": pdf},
        {"type": "text", "text": "File d.txt:\n\nGrüße"},
        {"type": "image_url", "image_url": {"url": url("image/png", "c.png")}},
        {"type": "image_url", "image_url": {"url": url("image/webp", "e.webp")}},
        {"type": "text", "text": "Hi"},
    ]


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [
        ("--file", b"\xff\x00", "neither text in UTF-8 nor a PDF"),
        ("--file", b"a\x00b", "it has a null character"),
        ("--file", PNG, "is an image: attach it as an image (--image, /image)"),
        ("--image", b"RIFF1234WAVE", "convert it to PNG, JPEG, GIF or WebP"),
        ("--file", None, "No such file"),
    ],
)
def test_file_when_it_cannot_be_sent_then_the_remedy_is_said(
    option: str, content: bytes | None, said: str, connect: Callable[..., FakeTransport],
    tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Before anything is sent."""
    if content is not None:
        (tmp_path / "x").write_bytes(content)
    transport = connect(answer("ok"))
    assert main(["chat", option, str(tmp_path / "x"), "Hi"]) == 1
    assert said in capsys.readouterr().err
    assert transport.requests == []


def test_limits_when_given_then_under_their_own_names(
    connect: Callable[..., FakeTransport],
) -> None:
    """New models refuse `max_tokens`, and old servers do not know the other one."""
    transport = connect(answer("ok"), answer("ok"))
    assert main(["chat", "--no-stream", "--max-completion-tokens", "9", "Hi"]) == 0
    assert body(transport)["max_completion_tokens"] == 9
    assert main(["chat", "--no-stream", "--max-tokens", "9", "Hi"]) == 0
    assert body(transport).keys() == {"messages", "model", "max_tokens"}


def test_usage_when_asked_for_then_the_tokens_are_on_stderr(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Streamed or not, of all answers if tools are called."""
    for how in ([], ["--no-stream"]):
        assert main(["chat", "--local", "--usage", *how, "Hello"]) == 0
        assert capsys.readouterr().err == "trunkline: tokens: 1 sent, 16 received\n"


def test_schema_when_it_is_a_class_then_the_answer_is_checked(
    connect: Callable[..., FakeTransport], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """It is found in the current folder, as with `python -m`."""
    code = "from dataclasses import dataclass\n@dataclass\nclass Person:\n    age: int\n"
    (tmp_path / "my_family").mkdir()
    (tmp_path / "my_family" / "people.py").write_text(code, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    transport = connect(answer('{"age": 3}'), answer('{"age": "x"}'))
    argv = ["chat", "--no-stream", "--schema", "my_family.people:Person", "Who?"]
    assert main(argv) == 0
    assert capsys.readouterr().out == '{"age": 3}\n'
    format_ = body(transport)["response_format"]
    assert format_["json_schema"]["name"] == "Person"
    assert format_["json_schema"]["strict"] is True
    assert main(argv) == 1
    assert "the answer does not fit the schema" in capsys.readouterr().err
    assert main([*argv[:-2], "my_family.people:Persn", "Who?"]) == 1
    assert "my_family.people has no 'Persn': did you mean 'Person'?" in capsys.readouterr().err


def test_schema_when_it_is_a_file_then_it_is_sent(
    tmp_path: Path, connect: Callable[..., FakeTransport], capsys: pytest.CaptureFixture[str]
) -> None:
    """As strict, if the API can enforce it; with a remark if it cannot."""
    path = tmp_path / "a person.json"
    argv = ["chat", "--no-stream", "--schema", str(path), "Who?"]
    transport = connect(answer("{}"), answer("{}"), answer("{"))
    path.write_text('{"type": "object", "properties": {"a": {"type": "string"}}}', "utf-8")
    assert main(argv) == 0
    sent = body(transport)["response_format"]["json_schema"]
    assert (sent["name"], sent["strict"]) == ("a_person", True)
    assert sent["schema"]["required"] == ["a"]
    path.write_text('{"title": "Some One", "type": "object", "patternProperties": {}}', "utf-8")
    assert main(argv) == 0
    sent = body(transport)["response_format"]["json_schema"]
    assert (sent["name"], sent["strict"]) == ("Some_One", False)
    assert "sent as not strict" in capsys.readouterr().err
    assert main(argv) == 1
    assert "the answer does not fit the schema" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [("{", "is not JSON"), ("[]", "must be an object"), (None, "No such file")],
)
def test_schema_when_it_is_none_then_it_is_refused(
    content: str | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is sent."""
    if content is not None:
        (tmp_path / "x.json").write_text(content, encoding="utf-8")
    assert main(["chat", "--local", "--schema", str(tmp_path / "x.json"), "Hi"]) == 1
    assert said in capsys.readouterr().err


@pytest.fixture
def tools(tmp_path: Path) -> str:
    """The path of a file with tools."""
    path = tmp_path / "my-tools.py"
    path.write_text(TOOLS, encoding="utf-8")
    return str(path)


def test_tool_when_the_user_allows_it_then_it_is_called(
    tools: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole call is shown before. With --yes, nobody is asked."""
    prompt = 'add {"a": 2, "b": 3}'
    for typed, said in {
        "y\n": "The tool said: 5",
        "n\n": "not approved",
        "": "not approved",
    }.items():
        monkeypatch.setattr(sys, "stdin", Keyboard(typed))
        assert main(["chat", "--local", "--tool", tools, prompt]) == 0
        captured = capsys.readouterr()
        assert said in captured.out
        assert captured.err == (
            'trunkline: the model calls add with {"a": 2, "b": 3}\nAllow it? [y/N] '
        )
    keyboard = Keyboard()
    monkeypatch.setattr(keyboard, "readline", press_control_c)
    monkeypatch.setattr(sys, "stdin", keyboard)
    assert main(["chat", "--local", "--tool", tools, prompt]) == 130
    assert capsys.readouterr().err.endswith("Allow it? [y/N] \n")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["chat", "--local", "--tool", tools, "--yes", "--no-stream", prompt]) == 0
    captured = capsys.readouterr()
    assert "The tool said: 5" in captured.out
    assert "Allow it?" not in captured.err


def test_tool_when_its_arguments_are_tricky_then_the_question_cannot_be_faked(
    tools: str, connect: Callable[..., FakeTransport], capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither by line ends, nor by letters that change the direction of the text."""
    arguments = '{"a": 1,\n\t "b": 2}'
    call = {"id": "1", "type": "function", "function": {"name": "add", "arguments": arguments}}
    name = {**call, "id": "2"}
    name["function"] = {"name": "echo", "arguments": '{"text": "\u202eevil\u2028"}'}
    message = {"role": "assistant", "content": None, "tool_calls": [call, name]}
    asked = {"choices": [{"index": 0, "message": message, "finish_reason": "tool_calls"}]}
    connect(asked, answer("ok"))
    assert main(["chat", "--no-stream", "--yes", "--tool", tools, "Hi"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        'trunkline: the model calls add with {"a": 1, \\u0009 "b": 2}',
        'trunkline: the model calls echo with {"text": "\\u202eevil "}',
    ]


@pytest.mark.thorough
def test_question_when_answered_then_a_view_waits_again_only_after_a_refusal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A function that is called may print. The text before the question has one line end."""
    call: Any = SimpleNamespace(name="f", arguments="")
    begun: list[None] = []
    for typed, times in {"yes\n": 0, "no\n": 1}.items():
        monkeypatch.setattr(sys, "stdin", Keyboard(typed))
        view = TextView(confirms=True)
        monkeypatch.setattr(view, "begin", lambda: begun.append(None))
        view.add(Said("Let me see.", BaseModel()))
        assert view.approve(call) is (typed == "yes\n")
        view.end()
        assert len(begun) == times
        assert capsys.readouterr().out == "Let me see.\n"


def test_tool_when_it_fails_then_the_model_and_the_user_learn_of_it(
    tools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The conversation continues."""
    assert main(["chat", "--local", "--tool", tools, "-y", "fail {}"]) == 0
    captured = capsys.readouterr()
    assert "The tool said: The call failed: ValueError: too odd" in captured.out
    assert "trunkline: fail failed: ValueError: too odd" in captured.err


def test_tools_when_nobody_can_be_asked_then_it_is_wrong_usage(
    tools: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody can type an answer into a pipe."""
    assert main(["chat", "--local", "--tool", tools, "Hi"]) == 2
    assert "pass --yes to allow all calls" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("x = 1", "defines no function that can be a tool"),
        ("def f(a): ...", "f cannot be a tool: the parameter a of f has no annotation"),
        ("async def f(): ...", "it is async, but the command line is not"),
        ("def f(:", "cannot be loaded: SyntaxError"),
        ("1 / 0", "cannot be loaded: ZeroDivisionError"),
        ("__all__ = ['g']", "g cannot be a tool"),
        (None, "there is no file"),
        pytest.param("# text", "its name must end in .py", marks=pytest.mark.thorough),
    ],
)
def test_tools_when_the_file_cannot_be_used_then_the_remedy_is_said(
    code: str | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line."""
    path = tmp_path / ("tools.txt" if code == "# text" else "tools.py")
    if code is not None:
        path.write_text(code, encoding="utf-8")
    assert main(["chat", "--local", "-y", "--tool", str(path), "Hi"]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
