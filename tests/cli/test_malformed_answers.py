"""Answers that no API sends: one line of error, neither a traceback nor silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import main
from trunkline.testing import FakeTransport, Reply

pytestmark = pytest.mark.thorough

Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]
ADVICE = "check that the base URL is that of an API, and the model; see: trunkline doctor"


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stdin: Callable[[bytes], None]) -> None:
    stdin(b"")
    monkeypatch.chdir(tmp_path)
    Path("talk.mp3").write_bytes(b"sound")
    Path("tools.py").write_text("def add(x: int) -> int:\n    'Add one.'\n    return x + 1\n")


def failure(capsys: Capture, *words: str) -> str:
    """Return what a command says that fails and prints nothing."""
    assert main(list(words)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    assert line.endswith(ADVICE)
    return line.removeprefix("trunkline: the server sent ").partition(":")[0]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({}, "no pictures"),
        ({"data": None}, "no pictures"),
        ({"data": []}, "no pictures"),
        ({"data": 5}, "no pictures"),
        ({"data": [5]}, "no pictures"),
        ({"data": [{}]}, "no picture"),
        (
            {"data": [{"b64_json": "abc"}]},
            "a picture that is not base64 (Incorrect padding)",
        ),
        (
            {"data": [{"b64_json": "!!!!"}]},
            "a picture that is not base64 (Only base64 data is allowed)",
        ),
    ],
)
def test_images_given_an_answer_without_pictures_then_it_fails(
    answer: Any, said: str, connect: Connect, capsys: Capture
) -> None:
    """It said nothing, ended in a traceback, or left a file without a picture."""
    connect(answer)
    assert failure(capsys, "images", "Hi", "-o", "night.png") == said
    assert not Path("night.png").exists()


@pytest.mark.parametrize(
    ("answer", "text", "said"),
    [
        ({}, "one", "no vectors"),
        ({"data": "x"}, "one", "no vectors"),
        ({"data": [None]}, "one", "no vectors"),
        ({"data": [{}]}, "one", "an embedding without a vector"),
        ({"data": [{"embedding": 5}]}, "one", "an embedding without a vector"),
        ({"data": [{"embedding": [1]}]}, "one\ntwo", "1 vectors for 2 texts"),
    ],
)
def test_embed_given_an_answer_without_vectors_then_it_fails(
    answer: Any, text: str, said: str, connect: Connect, capsys: Capture
) -> None:
    """Also if there is not one for each text."""
    connect(answer)
    assert failure(capsys, "embed", "--lines", text) == said


@pytest.mark.parametrize("answer", [{}, {"text": None}, {"text": 5}])
def test_transcribe_given_an_answer_without_text_then_it_fails(
    answer: Any, connect: Connect, capsys: Capture
) -> None:
    """It wrote down ``None``."""
    connect(answer)
    assert failure(capsys, "transcribe", "talk.mp3") == "no text"


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (None, "no answer"),
        ([], "no answer"),
        (5, "no answer"),
        ([5], "no answer"),
        ([{"message": 5}], "no answer"),
        ([{"message": {"content": 5}}], "an answer that is not text"),
        ([{"message": {"content": [{"type": "text"}]}}], "an answer that is not text"),
    ],
)
def test_chat_given_an_answer_without_text_then_it_fails(
    choices: Any, said: str, connect: Connect, capsys: Capture
) -> None:
    """Whole or as a stream."""
    connect({"choices": choices})
    assert failure(capsys, "chat", "--no-stream", "Hi") == said
    chunk = json.dumps({"choices": choices}).replace("message", "delta")
    events = f"data: {chunk}\n\ndata: [DONE]\n\n".encode()
    connect(lambda request: Reply(200, events, {"content-type": "text/event-stream"}))
    assert failure(capsys, "chat", "Hi") == said


def test_chat_given_an_answer_without_message_then_it_fails(
    connect: Connect, capsys: Capture
) -> None:
    """A chunk may be without one, but not a completion."""
    connect({"choices": [{"message": None}]})
    assert failure(capsys, "chat", "--no-stream", "Hi") == "no answer"


@pytest.mark.parametrize(
    ("content", "reason", "said"),
    [("", "stop", "the answer is empty"), (None, None, "the answer is empty")],
)
def test_chat_given_an_empty_answer_then_it_is_said(
    content: Any, reason: Any, said: str, connect: Connect, capsys: Capture
) -> None:
    """Silence looks like a fault of the command."""
    choices = [{"message": {"content": content}, "finish_reason": reason}]
    connect({"choices": choices, "usage": 5})
    assert main(["chat", "--no-stream", "--usage", "Hi"]) == 0
    assert capsys.readouterr() == ("", f"trunkline: {said}\n")


def test_chat_when_the_model_only_calls_tools_then_it_is_said(
    connect: Connect, capsys: Capture
) -> None:
    """The run ends after some answers. Calls without an identifier do not make it fail."""
    calls = [{"function": {"name": "add", "arguments": '{"x": 1}'}}]
    message = {"content": None, "tool_calls": calls}
    connect(lambda request: {"choices": [{"message": message, "finish_reason": "tool_calls"}]})
    assert main(["chat", "--no-stream", "--tool", "tools.py", "--yes", "Hi"]) == 0
    assert capsys.readouterr().err.endswith(
        "the model still calls tools: continue with trunkline chat --continue\n"
    )


@pytest.mark.parametrize("model", [5, None, {}, {"id": 5}])
def test_models_given_something_else_then_it_does_not_fail(
    model: Any, connect: Connect, capsys: Capture
) -> None:
    """It has no name that could contain a part; `doctor` shows it."""
    connect(lambda request: {"data": [model]})
    assert main(["models", "embed"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["doctor", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["models"].startswith("1: ")


def test_embed_given_a_vector_that_cannot_be_read_then_the_type_has_a_name(
    connect: Connect, capsys: Capture
) -> None:
    """Not the address of an object."""
    connect({"data": [{"embedding": "!!"}]})
    assert main(["embed", "one"]) == 1
    assert capsys.readouterr().err == (
        "trunkline: the response cannot be decoded as CreateEmbeddingResponse: a vector cannot be "
        "read: Invalid base64 encoded string\n"
    )
