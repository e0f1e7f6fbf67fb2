"""``trunkline api``: how the arguments after the operation's name are interpreted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import main, operations, values
from trunkline.testing import FakeTransport

MESSAGES = '[{"role":"user","content":"Hi"}]'
CHAT = ["chat.completions.create", "--model", "m", "--messages", MESSAGES]
Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


def sent(transport: FakeTransport) -> dict[str, Any]:
    """Return the JSON body of the only request."""
    (request,) = transport.requests
    body: dict[str, Any] = json.loads(request.body)  # type: ignore[arg-type]  # the fake's are bytes
    return body


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (["--max-tokens", "5"], "max_tokens", 5),
        (["--max_tokens", "5"], "max_tokens", 5),
        (["--max-tokens=5"], "max_tokens", 5),
        (["--user", "4"], "user", "4"),
        (["--user", "null"], "user", "null"),
        (["--user=--x=y"], "user", "--x=y"),
        (["--user", "@@me"], "user", "@me"),
        (["--temperature", "1"], "temperature", 1),
        (["--presence-penalty", "-0.5"], "presence_penalty", -0.5),
        (["--temperature", "1e-1"], "temperature", 0.1),
        (["--temperature", "null"], "temperature", None),
        (["--store"], "store", True),
        (["--store", "false"], "store", False),
        (["--store=true"], "store", True),
        (["--store", "null"], "store", None),
        (["--metadata", '{"a":"b"}'], "metadata", {"a": "b"}),
        (["--stop", "x"], "stop", "x"),
        (["--stop", "x", "--stop", "y"], "stop", ["x", "y"]),
        (["--stop", '["x","y"]', "--stop", "z"], "stop", ["x", "y", "z"]),
        (["--stop", "[draft]"], "stop", "[draft]"),
        (["--modalities", "text"], "modalities", ["text"]),
        (["--modalities", "text", "--modalities", "audio"], "modalities", ["text", "audio"]),
        (["--modalities", '["text"]'], "modalities", ["text"]),
        (["--tools", '{"type":"x"}'], "tools", [{"type": "x"}]),
        (["--tools", '{"a":1}', "--tools", '[{"b":2}]'], "tools", [{"a": 1}, {"b": 2}]),
        (["--tool-choice", "auto"], "tool_choice", "auto"),
        (["--tool-choice", '{"type":"function"}'], "tool_choice", {"type": "function"}),
        (["--reasoning-effort", "newest"], "reasoning_effort", "newest"),
        (["--extra-body", '{"new":[1]}'], "new", [1]),
    ],
)
def test_value_when_given_then_it_is_what_the_parameter_takes(
    words: list[str], name: str, value: object, connect: Connect
) -> None:
    """Texts are sent unchanged; numbers, booleans and JSON are parsed."""
    transport = connect({})
    assert main(["api", *CHAT, *words]) == 0
    body = sent(transport)
    assert body[name] == value
    assert type(body[name]) is type(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("Hi", "Hi"), ('[{"role":"user"}]', [{"role": "user"}]), ("[not] JSON", "[not] JSON"),
     ('{"only":"text"}', '{"only":"text"}')],
)  # fmt: skip
def test_text_when_a_list_would_do_then_json_of_a_list_is_one(
    text: str, value: object, connect: Connect
) -> None:
    """The input of a response is a text or a JSON list; a JSON object is sent as text."""
    transport = connect({})
    assert main(["api", "responses.create", "--input", text]) == 0
    assert sent(transport)["input"] == value


def test_value_when_in_a_file_then_it_is_read(connect: Connect, tmp_path: Path) -> None:
    """The last line end of a text file is removed, and a JSON file may have a byte order mark."""
    (tmp_path / "name").write_bytes("Zoë\r\n".encode())
    (tmp_path / "labels").write_bytes(b'\xef\xbb\xbf{"a":"b"}\n')
    transport = connect({})
    files = ["--user", f"@{tmp_path}/name", "--metadata", f"@{tmp_path}/labels"]
    assert main(["api", *CHAT, *files]) == 0
    assert sent(transport)["user"] == "Zoë"
    assert sent(transport)["metadata"] == {"a": "b"}


@pytest.mark.parametrize("word", ["-", "@-"])
def test_value_when_a_dash_then_it_is_stdin(
    word: str, connect: Connect, stdin: Callable[[bytes], None]
) -> None:
    """``-`` and ``@-`` both read the value from stdin, numbers included."""
    stdin(b"5\n")
    transport = connect({})
    assert main(["api", *CHAT, "--max-tokens", word]) == 0
    assert sent(transport)["max_tokens"] == 5


def test_path_parameter_when_given_by_place_then_it_is_in_the_path(connect: Connect) -> None:
    """A path parameter can be positional, follow ``--``, or be given by name or as JSON."""
    transport = connect(lambda request: {"id": "m"})
    for words in (
        ["gpt 4"],
        ["--", "gpt 4"],
        ["--model", "gpt 4"],
        ["--json", '{"model":"gpt 4"}'],
    ):
        assert main(["api", "models.retrieve", *words]) == 0
    assert {request.url.path for request in transport.requests} == {"/v1/models/gpt%204"}


def test_name_when_written_with_dashes_then_it_is_found(connect: Connect) -> None:
    """The names of operations can be written with dashes, like those of parameters."""
    transport = connect({"object": "list", "data": []})
    assert main(["api", "fine-tuning.jobs.list"]) == 0
    assert transport.requests[0].url.path == "/v1/fine_tuning/jobs"


def test_json_when_given_then_options_override_it(connect: Connect, tmp_path: Path) -> None:
    """Options override JSON, and later JSON objects override earlier ones."""
    (tmp_path / "ask").write_text(json.dumps({"model": "a", "messages": [], "n": 1, "user": None}))
    transport = connect({})
    more = ["--json", f"@{tmp_path}/ask", "--json", '{"n":2,"top-p":1}', "--model", "b"]
    assert main(["api", "chat.completions.create", *more]) == 0
    assert sent(transport) == {"model": "b", "messages": [], "n": 2, "user": None, "top_p": 1}


def test_json_when_a_dash_then_it_is_stdin(
    connect: Connect, stdin: Callable[[bytes], None]
) -> None:
    """The whole body can be piped in."""
    stdin(b'{"model": "m", "input": "Hi"}')
    transport = connect({"object": "list", "data": []})
    assert main(["api", "embeddings.create", "--json", "-"]) == 0
    assert sent(transport)["input"] == "Hi"


@pytest.mark.parametrize("form", ["{}", "@{}", "json"])
def test_file_when_given_then_it_is_uploaded_from_disk(
    form: str, connect: Connect, tmp_path: Path
) -> None:
    """The file is uploaded under the last part of its path."""
    path = tmp_path / "training.jsonl"
    path.write_bytes(b"lines")
    transport = connect({"id": "file-1"})
    words = ["--json", json.dumps({"file": str(path)})] if form == "json" else []
    words = words or ["--file", form.format(path)]
    assert main(["api", "files.create", "--purpose", "fine-tune", *words]) == 0
    body: Any = transport.requests[0].body
    assert b'name="file"; filename="training.jsonl"' in body
    assert b"\r\n\r\nlines\r\n" in body


def test_file_when_a_value_then_it_stays_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The argument is a path, so the client reads the file in pieces while it sends them.

    A brace begins JSON only if the parameter takes an object as well.
    """
    path = tmp_path / "@large"
    path.write_bytes(b"x")
    known = {one.name: one for one in operations.table()["files.create"].parameters}
    found = values.arguments(known, {"file": [f"@{path}"], "purpose": ["batch"]}, ())
    assert found == {"file": path, "purpose": "batch"}
    monkeypatch.chdir(tmp_path)
    Path("{large}").write_bytes(b"x")
    assert values.arguments(known, {"file": ["{large}"]}, ()) == {"file": Path("{large}")}
    known = {one.name: one for one in operations.table()["videos.extend"].parameters}
    for word, value in (("@@large", Path("@large")), ('{"id": "v"}', {"id": "v"})):
        assert values.arguments(known, {"video": [word]}, ()) == {"video": value}


def test_file_when_several_are_taken_then_each_is_uploaded(
    connect: Connect, tmp_path: Path
) -> None:
    """Repeating the parameter uploads several files; a single file is sent as one field."""
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"x")
    transport = connect(lambda request: {"data": []})
    words = ["images.edit", "--prompt", "p", "--image", str(tmp_path / "a.png")]
    assert main(["api", *words, "--image", str(tmp_path / "b.png")]) == 0
    assert main(["api", *words]) == 0
    several, one = (request.body for request in transport.requests)
    assert isinstance(several, bytes)
    assert several.count(b'name="image[]"') == 2
    assert isinstance(one, bytes)
    assert one.count(b'name="image"') == 1


@pytest.mark.parametrize(
    ("word", "name"), [("-", b"stdin"), ("@-", b"stdin"), ("-;filename=talk.mp3", b"talk.mp3")]
)
def test_file_when_a_dash_then_stdin_is_uploaded(
    word: str, name: bytes, connect: Connect, stdin: Callable[[bytes], None]
) -> None:
    """A file from stdin gets a file name, which can be chosen so that the API knows its type."""
    stdin(b"sound")
    transport = connect({"text": "Hi"})
    words = ["audio.transcriptions.create", "--model", "whisper-1", "--file", word]
    assert main(["api", *words]) == 0
    body: Any = transport.requests[0].body
    assert b'filename="' + name + b'"' in body
    assert b"\r\n\r\nsound\r\n" in body
