"""``trunkline api``: how answers are printed."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import main
from trunkline.testing import FakeTransport, Reply

MESSAGES = '[{"role":"user","content":"Hi"}]'
CHAT = ["chat.completions.create", "--model", "m", "--messages", MESSAGES]
Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


def on_terminal(monkeypatch: pytest.MonkeyPatch, *streams: Any) -> None:
    for stream in streams:
        monkeypatch.setattr(stream, "isatty", lambda: True)


def listed(*ids: str, has_more: bool) -> dict[str, Any]:
    data = [{"id": one, "object": "file"} for one in ids]
    return {"object": "list", "data": data, "has_more": has_more}


def event(text: str) -> dict[str, Any]:
    delta = {"index": 0, "delta": {"content": text}}
    return {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"} | {
        "choices": [delta]
    }


def test_object_when_answered_then_it_is_one_line(connect: Connect, capsys: Capture) -> None:
    """A pipe gets the object on one line, with all fields that the server sent."""
    connect({"id": "m", "new": "é"})
    assert main(["api", "models.retrieve", "m"]) == 0
    assert capsys.readouterr() == ('{"id":"m","new":"é"}\n', "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], '{\n  "id": "m",\n  "new": "\N{REPLACEMENT CHARACTER}"\n}\n'),
     (["--output", "jsonl"], '{"id":"m","new":"\N{REPLACEMENT CHARACTER}"}\n')],
)  # fmt: skip
def test_object_when_on_a_terminal_then_it_is_indented_unless_lines_are_asked_for(
    words: list[str], expected: str, connect: Connect, monkeypatch: Any, capsys: Capture
) -> None:
    """A terminal gets indented JSON without control characters."""
    on_terminal(monkeypatch, sys.stdout)
    monkeypatch.setenv("NO_COLOR", "1")
    connect({"id": "m", "new": "\x9b"})
    assert main(["api", "models.retrieve", "m", *words]) == 0
    assert capsys.readouterr().out == expected


def test_list_when_answered_then_all_pages_are_printed_item_by_item(
    connect: Connect, capsys: Capture
) -> None:
    """Each item is one line, and a page is fetched after the previous one is printed."""
    printed: list[str] = []

    def second(request: object) -> Any:
        printed.append(capsys.readouterr().out)
        return listed("c", has_more=False)

    transport = connect(listed("a", "b", has_more=True), second)
    assert main(["api", "files.list", "--limit", "2"]) == 0
    captured = capsys.readouterr()
    assert [json.loads(line)["id"] for line in printed[0].splitlines()] == ["a", "b"]
    assert (json.loads(captured.out)["id"], captured.err) == ("c", "")
    assert transport.requests[1].url.query == "limit=2&after=b"


def test_list_when_it_is_long_then_a_terminal_shows_how_far_it_is(
    connect: Connect, monkeypatch: Any, capsys: Capture
) -> None:
    """The progress is on stderr. If the items are on the terminal, they show it themselves."""
    on_terminal(monkeypatch, sys.stderr)
    connect(listed("a", "b", has_more=True), listed("c", has_more=False))
    assert main(["api", "files.list"]) == 0
    captured = capsys.readouterr()
    assert "3 items, page 2" in captured.err
    assert [json.loads(line)["id"] for line in captured.out.splitlines()] == ["a", "b", "c"]
    on_terminal(monkeypatch, sys.stdout)
    for words, shown in (["--output", "jsonl"], False), (["--output", "table"], True):
        connect(listed("a", "b", has_more=True), listed("c", has_more=False))
        assert main(["api", "files.list", *words]) == 0
        assert ("3 items, page 2" in capsys.readouterr().err) is shown


def test_list_when_a_page_fails_then_the_error_has_its_own_line(
    connect: Connect, monkeypatch: Any, capsys: Capture
) -> None:
    """The items before the failure are printed, and the error has its own line."""
    on_terminal(monkeypatch, sys.stderr)
    connect(listed("a", has_more=True), Reply.of_error(403, "not you"))
    assert main(["api", "files.list"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["id"] == "a"
    assert "1 items, page 1" in captured.err
    assert captured.err.splitlines()[-1].endswith("trunkline: Error code: 403 - not you")
    connect(listed("a", has_more=True), Reply.of_error(403, "not you"))
    assert main(["api", "files.list", "--output", "table"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.thorough
def test_object_when_on_a_terminal_with_colours_then_it_is_the_same_json(
    connect: Connect, monkeypatch: Any, capsys: Capture
) -> None:
    """Long texts are not cut into lines, and control characters are replaced."""
    on_terminal(monkeypatch, sys.stdout)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    connect({"id": "m" * 99, "new": ["\x9b"]})
    assert main(["api", "models.retrieve", "m"]) == 0
    shown = capsys.readouterr().out
    assert "\x1b[32m" in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert json.loads(plain) == {"id": "m" * 99, "new": ["\N{REPLACEMENT CHARACTER}"]}
    assert plain.startswith('{\n  "id": "mmm')
    assert plain.endswith('"\n  ]\n}\n')


@pytest.mark.thorough
def test_output_when_help_is_asked_for_then_its_forms_are_explained(capsys: Capture) -> None:
    """With placeholders."""
    assert main(["models", "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "--output [json|jsonl|table] How to print it: json (a list is an array)" in shown
    assert "-o, --save-as FILE Write the answer to a file; - is stdout" in shown


@pytest.mark.thorough
def test_object_when_a_table_is_asked_for_then_each_field_is_a_row(
    connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """Objects and lists in it are JSON, and times are readable; a file has the same."""
    connect(lambda request: {
        "id": "Zo\u00eb", "n": [{"a": 1}], "none": None, "empty": [], "many": 12345678901,
        "created": 1_700_000_000, "expires_at": 10**8, "two": "a\n b", "x": "\udceb",
    })  # fmt: skip
    expected = (
        "field       value\nid          Zo\u00eb\ncreated     2023-11-14 22:13:20\n"
        'n           [{"a": 1}]\nnone        -\nempty       -\nmany        12345678901\n'
        "expires_at  100000000\ntwo         a b\n"
    )
    words = ["api", "models.retrieve", "m", "--output", "table", "-o", str(tmp_path / "t")]
    assert main(words) == 0
    assert (tmp_path / "t").read_text(encoding="utf-8") == f"{expected}x           ?\n"
    connect({"id": "a"})
    assert main(words[:-2]) == 0
    assert capsys.readouterr().out == "field  value\nid     a\n"


@pytest.mark.thorough
def test_file_when_sent_or_received_then_a_terminal_shows_its_size(
    connect: Connect, monkeypatch: Any, tmp_path: Path, capsys: Capture
) -> None:
    """With its name, and the size of an answer if the server said it."""
    on_terminal(monkeypatch, sys.stderr)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "[a].jsonl").write_bytes(b"x" * 300_000)
    transport = connect({"id": "f"}, Reply(200, b"y" * 2000, {"content-length": "2000"}),
                        Reply(200, b"y" * 3000, {}))  # fmt: skip
    words = ["files.create", "--purpose", "batch", "--file", str(tmp_path / "[a].jsonl")]
    assert main(["api", *words]) == 0
    shown = capsys.readouterr().err
    assert "sending [a].jsonl" in shown
    assert "300.0/300.0 kB" in shown
    assert transport.requests[0].body is not None
    for size in ("2.0/2.0 kB", "3.0/? kB"):
        assert main(["api", "files.content", "f", "-o", str(tmp_path / "got")]) == 0
        shown = capsys.readouterr().err
        assert "receiving" in shown
        assert size in shown


@pytest.mark.parametrize(("most", "ids", "requests"), [(1, "a", 1), (2, "ab", 1), (3, "abc", 2)])
def test_list_when_items_are_limited_then_no_further_page_is_asked_for(
    most: int, ids: str, requests: int, connect: Connect, capsys: Capture
) -> None:
    """No further page is fetched once the limit is reached, even at the end of a page."""
    transport = connect(listed("a", "b", has_more=True), listed("c", "d", has_more=True))
    assert main(["api", "files.list", "--max-items", str(most)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert "".join(json.loads(line)["id"] for line in printed) == ids
    assert len(transport.requests) == requests


@pytest.mark.parametrize(
    "words", [["--stream"], ["--stream", "true"], ["--json", '{"stream":true}']]
)
def test_stream_when_asked_for_then_each_event_is_printed_as_it_comes(
    words: list[str], connect: Connect, capsys: Capture
) -> None:
    """Each event is printed as one line of JSON as soon as it arrives."""
    seen: list[str] = []
    first, second = (f"data: {json.dumps(event(text))}\n\n".encode() for text in "ab")
    parts = (first, lambda: seen.append(capsys.readouterr().out), second, b"data: [DONE]\n\n")
    transport = connect(Reply(200, parts, {"content-type": "text/event-stream"}))
    assert main(["api", *CHAT, *words]) == 0
    assert json.loads(seen[0])["choices"][0]["delta"]["content"] == "a"
    assert json.loads(capsys.readouterr().out)["choices"][0]["delta"]["content"] == "b"
    assert transport.open_responses == 0


def test_stream_when_refused_by_false_then_the_answer_is_whole(
    connect: Connect, capsys: Capture
) -> None:
    """`--stream false` prints the whole answer, as without --stream."""
    transport = connect({"id": "c"})
    assert main(["api", *CHAT, "--stream", "false"]) == 0
    assert capsys.readouterr().out == '{"id":"c"}\n'
    body: Any = transport.requests[0].body
    assert json.loads(body)["stream"] is False


def test_bytes_when_answered_then_they_are_written_as_they_arrive(
    connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """The bytes are written piece by piece as they arrive, to a file beside the output file."""
    target, part = tmp_path / "speech.mp3", tmp_path / "speech.mp3.part"
    sizes: list[int] = []
    parts = (b"ab", lambda: sizes.append(part.stat().st_size), b"\xff")
    transport = connect(Reply(200, parts, {"content-type": "audio/mpeg"}))
    words = ["audio.speech.create", "--model", "tts-1", "--voice", "alloy", "--input", "Hi"]
    assert main(["api", *words, "-o", str(target)]) == 0
    assert (sizes, target.read_bytes()) == ([2], b"ab\xff")
    assert capsys.readouterr() == ("", "")
    assert transport.open_responses == 0
    assert transport.requests[0].body_stays_open


def test_bytes_when_there_is_no_terminal_then_they_go_to_stdout(
    connect: Connect, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Bytes go to stdout if it is not a terminal."""
    connect(Reply(200, b"\x00\xff"))
    assert main(["api", "files.content", "file-1"]) == 0
    assert capsysbinary.readouterr().out == b"\x00\xff"


def test_bytes_when_for_a_terminal_then_they_are_refused_unless_wished(
    connect: Connect, monkeypatch: Any, capsys: Capture
) -> None:
    """Bytes for a terminal are refused before anything is sent; ``-o -`` allows them."""
    on_terminal(monkeypatch, sys.stdout)
    transport = connect(Reply(200, b"text"))
    assert main(["api", "files.content", "file-1"]) == 2
    assert "write them to a file with -o FILE" in capsys.readouterr().err
    assert transport.requests == []
    assert main(["api", "files.content", "file-1", "-o", "-"]) == 0
    assert capsys.readouterr().out == "text"


def test_bytes_when_there_are_none_then_the_file_is_empty(connect: Connect, tmp_path: Path) -> None:
    """An empty answer still creates the output file."""
    connect(Reply(200, b""))
    assert main(["api", "files.content", "file-1", "--save-as", str(tmp_path / "new")]) == 0
    assert (tmp_path / "new").read_bytes() == b""


def test_output_when_the_call_fails_then_an_old_file_stays(
    connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """A failed call does not empty an existing file, which is opened only to be written."""
    (tmp_path / "old").write_bytes(b"old")
    connect(Reply.of_error(404, "no such file"))
    assert main(["api", "files.content", "file-1", "-o", str(tmp_path / "old")]) == 1
    assert (tmp_path / "old").read_bytes() == b"old"
    assert capsys.readouterr().err == "trunkline: Error code: 404 - no such file\n"


def test_output_when_given_for_json_then_it_is_written_there(
    connect: Connect, tmp_path: Path, monkeypatch: Any, capsys: Capture
) -> None:
    """JSON in a file is on one line, even if stdout is a terminal."""
    on_terminal(monkeypatch, sys.stdout)
    connect({"id": "é"})
    assert main(["api", "models.retrieve", "m", "-o", str(tmp_path / "model.json")]) == 0
    assert (tmp_path / "model.json").read_text(encoding="utf-8") == '{"id":"é"}\n'
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("terminal", "expected"), [(False, "1\nHi"), (True, "1\nHi\n")])
def test_text_when_answered_then_it_is_printed(
    terminal: bool, expected: str, connect: Connect, tmp_path: Path, monkeypatch: Any, capsys: Any
) -> None:
    """Text is printed unchanged, but a terminal also gets a final line end."""
    if terminal:
        on_terminal(monkeypatch, sys.stdout)
    (tmp_path / "a.mp3").write_bytes(b"x")
    connect(Reply(200, "1\nHi"))
    words = ["audio.transcriptions.create", "--model", "whisper-1", "--response-format", "srt"]
    assert main(["api", *words, "--file", str(tmp_path / "a.mp3")]) == 0
    assert capsys.readouterr().out == expected


def test_nothing_when_answered_then_nothing_is_printed(
    connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """An operation without a result prints nothing and creates no file."""
    connect(Reply(204))
    assert main(["api", "containers.delete", "c", "-o", str(tmp_path / "none")]) == 0
    assert capsys.readouterr() == ("", "")
    assert not (tmp_path / "none").exists()


def test_deprecated_operation_when_called_then_it_is_told_once(
    connect: Connect, capsys: Capture
) -> None:
    """The notice is one line on stderr, not a Python warning."""
    connect(Reply(200, "content"))
    assert main(["api", "files.retrieve_content", "file-1"]) == 0
    captured = capsys.readouterr()
    assert captured.out == "content"
    assert captured.err.startswith("trunkline: files.retrieve_content is deprecated: ")
    assert captured.err.count("\n") == 1
