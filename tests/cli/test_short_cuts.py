"""Short cuts for single calls, forms of answers, and completion."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import main
from trunkline.testing import FakeTransport, Reply

Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def sent(transport: FakeTransport) -> dict[str, Any]:
    body: Any = transport.requests[-1].body
    found: dict[str, Any] = json.loads(body)
    return found


def test_models_given_a_part_then_those_with_it_are_listed(capsys: Capture) -> None:
    """As lines of JSON, because stdout is not a terminal."""
    assert main(["models", "--local", "EMBED"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["id"] == "text-embedding-3-small"
    assert main(["models", "--local", "EMBED", "--output", "json"]) == 0
    assert capsys.readouterr().out == f"[\n{line}\n]\n"
    assert main(["models", "--local"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


@pytest.mark.thorough
def test_models_on_a_terminal_then_they_are_a_table(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """But not in a file."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["models", "--local", "embed", "-o", "list"]) == 0
    assert json.loads(Path("list").read_text(encoding="utf-8"))["object"] == "model"
    assert capsys.readouterr().out == ""
    assert main(["models", "--local", "embed"]) == 0
    assert "text-embedding-3-small  20" in capsys.readouterr().out


def test_embed_given_lines_then_each_has_a_vector(
    stdin: Callable[[bytes], None], connect: Connect, capsys: Capture
) -> None:
    """Blank lines have none, and the dimensions are asked for."""
    stdin(b"one\n\ntwo\n")
    data = [{"index": n, "embedding": [n, 0.5], "object": "embedding"} for n in range(2)]
    transport = connect({"object": "list", "data": data, "model": "m"})
    assert main(["embed", "--lines", "--dimensions", "2"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        [0.0, 0.5],
        [1.0, 0.5],
    ]
    assert sent(transport) == {
        "input": ["one", "two"],
        "model": "text-embedding-3-small",
        "dimensions": 2,
        "encoding_format": "base64",
    }


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("json", "[\n[0.5,1.0]\n]\n"),
        ("table", "embedding   index  object\n[0.5, 1.0]  0      embedding\n"),
    ],
)
def test_embed_given_a_form_then_the_vectors_have_it(
    form: str, printed: str, connect: Connect, capsys: Capture
) -> None:
    data = [{"embedding": [0.5, 1.0], "index": 0, "object": "embedding"}]
    transport = connect({"object": "list", "data": data, "model": "m"})
    assert main(["embed", "--output", form, "--model", "m", "a\nb"]) == 0
    assert capsys.readouterr().out == printed
    body = sent(transport)
    assert (body["input"], body["model"]) == (["a\nb"], "m")


@pytest.mark.parametrize(
    ("command", "what"), [("embed", "text"), ("speak", "text"), ("images", "prompt")]
)
def test_command_when_there_is_no_text_then_it_is_wrong_usage(
    command: str, what: str, stdin: Callable[[bytes], None], capsys: Capture
) -> None:
    stdin(b"\n")
    assert main([command, "--local"]) == 2
    said = f"trunkline: there is no {what}: pass it as an argument or pipe it in; see: trunkline"
    assert capsys.readouterr().err.startswith(said)


def test_images_when_made_then_files_have_free_names(capsys: Capture) -> None:
    """Files that exist are not replaced, unless they are named."""
    Path("image.png").write_bytes(b"old")
    assert main(["images", "--local", "A switchboard"]) == 0
    assert main(["images", "--local", "-n", "2", "-o", "board.png", "A switchboard"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["image-2.png", "board.png", "board-2.png"]
    assert Path("image.png").read_bytes() == b"old"
    assert all(Path(name).read_bytes().startswith(b"\x89PNG") for name in printed)


def test_images_given_a_suffix_then_that_is_the_format(connect: Connect, capsys: Capture) -> None:
    """A picture that stays on the server is a note with its URL."""
    transport = connect({"created": 1, "data": [{"url": "https://x.test/1"}]})
    assert main(["images", "-o", "a.jpg", "Hi"]) == 0
    assert sent(transport)["output_format"] == "jpeg"
    remark = "trunkline: the server has stored picture 1 itself: https://x.test/1\n"
    assert capsys.readouterr().err == remark
    assert main(["images", "-o", "none/a.jpg", "Hi"]) == 2
    assert "there is no folder 'none'" in capsys.readouterr().err


@pytest.mark.thorough
def test_images_given_options_then_they_are_sent(connect: Connect, capsys: Capture) -> None:
    """The format is that of the suffix; older models are asked for the picture, not a URL."""
    transport = connect(lambda request: {"created": 1, "data": [{"b64_json": "eA=="}]})
    asked: dict[str, dict[str, Any]] = {}
    for name in ("a.png", "a.jpg", "a.jpeg", "a.webp"):
        assert main(["images", "--size", "auto", "-o", name, "Hi"]) == 0
        asked[name] = sent(transport)
    common = {"prompt": "Hi", "size": "auto", "model": "gpt-image-1", "stream": False}
    forms = {"a.jpg": "jpeg", "a.jpeg": "jpeg", "a.webp": "webp"}
    assert asked == {
        name: {**common, **({"output_format": forms[name]} if name in forms else {})}
        for name in asked
    }
    words = ["--quality", "low", "--background", "opaque", "-n", "10", "--model", "dall-e-3"]
    assert main(["images", *words, "Hi"]) == 0
    assert sent(transport) == {
        "prompt": "Hi", "quality": "low", "background": "opaque", "n": 10, "model": "dall-e-3",
        "response_format": "b64_json", "stream": False,
    }  # fmt: skip
    assert capsys.readouterr().out.splitlines() == [*asked, "image.png"]
    assert Path("image.png").read_bytes() == b"x"
    for count in ("0", "11"):
        assert main(["images", "-n", count, "Hi"]) == 2
    assert capsys.readouterr().err.count("is not in the range 1<=x<=10") == 2
    connect({"created": 1})
    assert main(["images", "Hi"]) == 1
    assert "the server sent no pictures" in capsys.readouterr().err


def test_speak_given_a_file_then_its_suffix_is_the_format(connect: Connect) -> None:
    """The sound is written as it arrives."""
    transport = connect(Reply(200, (b"ab", b"\xff"), {"content-type": "audio/wav"}))
    assert main(["speak", "Hi", "--voice", "coral", "-o", "a.wav"]) == 0
    assert Path("a.wav").read_bytes() == b"ab\xff"
    body = sent(transport)
    assert (body["response_format"], body["voice"], body["input"]) == ("wav", "coral", "Hi")


@pytest.mark.thorough
def test_speak_given_any_file_then_known_suffixes_are_formats(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """On a terminal it is shown how much has arrived."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    transport = connect(lambda request: Reply(200, (b"ab", b"\xff"), {}))
    asked: dict[str, str | None] = {}
    for suffix in ("mp3", "opus", "aac", "flac", "wav", "pcm", "txt"):
        words = ["--model", "m", "--speed", "2", "--instructions", "Be odd"]
        assert main(["speak", "Hi", *words, "-o", f"a.{suffix}"]) == 0
        body = sent(transport)
        asked[suffix] = body.pop("response_format", None)
        assert body == {
            "input": "Hi", "model": "m", "voice": "alloy", "speed": 2, "instructions": "Be odd",
        }  # fmt: skip
        assert "3/? bytes" in capsys.readouterr().err
    assert asked == {name: None if name == "txt" else name for name in asked}


def test_speak_without_a_file_then_it_says_where_the_sound_is(capsys: Capture) -> None:
    assert main(["speak", "--local", "Hi"]) == 0
    assert capsys.readouterr() == ("", "trunkline: the sound is in speech.mp3\n")
    assert Path("speech.mp3").stat().st_size > 0


@pytest.mark.parametrize(
    ("words", "answer", "printed", "model"),
    [
        ([], {"text": "Hello"}, "Hello\n", "gpt-4o-mini-transcribe"),
        (["--format", "json"], {"text": "Hi"}, '{"text":"Hi"}\n', "gpt-4o-mini-transcribe"),
        (["--format", "srt"], Reply(200, "1\nHello"), "1\nHello", "whisper-1"),
        pytest.param(
            ["--format", "vtt", "--prompt", "Names"],
            Reply(200, "1"),
            "1",
            "whisper-1",
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            ["--format", "vtt", "--model", "m"],
            Reply(200, "1"),
            "1",
            "m",
            marks=pytest.mark.thorough,
        ),
    ],
    ids=["text", "json", "srt", "vtt", "model"],
)
def test_transcribe_given_a_format_then_the_answer_has_it(
    words: list[str], answer: Any, printed: str, model: str, connect: Connect, capsys: Capture
) -> None:
    """Subtitles come from the model that can make them."""
    Path("talk.mp3").write_bytes(b"sound")
    transport = connect(answer)
    assert main(["transcribe", "talk.mp3", "--language", "de", *words]) == 0
    assert capsys.readouterr().out == printed
    body: Any = transport.requests[0].body
    assert b'filename="talk.mp3"' in body
    assert f"\r\n\r\n{model}\r\n".encode() in body
    assert b"\r\n\r\nde\r\n" in body


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("json", '[\n{"id":"a","n":[1]},\n{"id":"b","created_at":1700000000}\n]\n'),
        ("jsonl", '{"id":"a","n":[1]}\n{"id":"b","created_at":1700000000}\n'),
        ("table", "id  n    created_at\na   [1]  -\nb   -    2023-11-14 22:13:20\n"),
    ],
)
def test_list_when_a_form_is_asked_for_then_it_is_printed_so(
    form: str, printed: str, connect: Connect, capsys: Capture
) -> None:
    """To stdout, and to a file."""
    answer = {
        "object": "list",
        "data": [{"id": "a", "n": [1]}, {"id": "b", "created_at": 1_700_000_000}],
        "has_more": False,
    }
    connect(lambda request: answer)
    assert main(["api", "files.list", "--output", form]) == 0
    assert capsys.readouterr().out == printed
    assert main(["api", "files.list", "--output", form, "-o", "list"]) == 0
    assert Path("list").read_text() == printed


def test_list_when_empty_then_json_is_an_empty_array(connect: Connect, capsys: Capture) -> None:
    connect({"object": "list", "data": [], "has_more": False})
    assert main(["api", "files.list", "--output", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_name_when_refused_by_the_api_then_a_similar_one_is_suggested(
    connect: Connect, capsys: Capture
) -> None:
    """Names that this version does not know are sent, so the API decides."""
    connect(Reply.of_error(400, "no such purpose"))
    Path("a").write_bytes(b"x")
    assert main(["api", "files.create", "--file", "a", "--purpose", "bathc"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "trunkline: --purpose bathc: did you mean 'batch'?",
        "trunkline: Error code: 400 - no such purpose",
    ]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_when_printed_then_it_asks_the_command(shell: str, capsys: Capture) -> None:
    assert main(["completion", shell]) == 0
    shown = capsys.readouterr().out
    assert f"_TRUNKLINE_COMPLETE={shell}_complete" in shown
    ends = {
        "bash": "_completion trunkline\n",
        "zsh": "#compdef trunkline\n",
        "fish": " trunkline ",
    }
    assert ends[shell] in shown


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("trunkline mod", ["models"]),
        ("trunkline api files.c", ["files.content", "files.create"]),
        ("trunkline api --loc", ["--local"]),
        ("trunkline api files.create --purp", ["--purpose"]),
        ("trunkline api files.create --purpose b", ["batch"]),
        ("trunkline transcribe --format s", ["srt"]),
        pytest.param("trunkline config s", ["set", "show"], marks=pytest.mark.thorough),
        pytest.param("trunkline config nothing -", ["-h", "--help"], marks=pytest.mark.thorough),
    ],
)
def test_completion_when_asked_then_names_are_complete(
    line: str, found: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Commands, operations, options and the names that parameters take."""
    monkeypatch.setenv("_TRUNKLINE_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split()) - 1))
    assert main([]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [one.partition(",")[2] for one in printed] == found
    monkeypatch.setenv("_TRUNKLINE_COMPLETE", "zsh_source")
    assert main([]) == 0
    assert " _TRUNKLINE_COMPLETE=zsh_complete trunkline)" in capsys.readouterr().out


def test_completion_of_a_command_then_no_other_command_is_loaded() -> None:
    """A shell waits for it at every Tab."""
    code = (
        "import os, sys; os.environ |= {'_TRUNKLINE_COMPLETE': 'bash_complete', "
        "'COMP_WORDS': 'trunkline mo', 'COMP_CWORD': '1'}\n"
        "from trunkline.cli import main; main([])\n"
        "print({'trunkline.client', 'trunkline.cli.api', 'rich'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "plain,models\nset()\n"


def test_text_when_stdin_is_closed_or_not_text_then_it_is_said(
    monkeypatch: pytest.MonkeyPatch, stdin: Callable[[bytes], None], capsys: Capture,
    connect: Connect,
) -> None:  # fmt: skip
    """In one line, without a traceback. In the locale C, Python reads any bytes as surrogates."""
    stdin(b"\xff")
    assert main(["embed", "--local"]) == 2
    assert "the piped input is not text" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO("Zo\udceb"))
    assert main(["embed", "--local"]) == 2
    assert "the piped input is not text" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["embed", "--local"]) == 2
    assert main(["embed", "--local", ""]) == 2
    assert capsys.readouterr().err.count("there is no text") == 2
    transport = connect({"object": "list", "data": [{"embedding": [1]}], "model": "m"})
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n~Hi~\n"))
    assert main(["embed", "-"]) == 0
    assert sent(transport)["input"] == ["~Hi~"]


@pytest.mark.parametrize("command", ["chat", "embed", "images", "speak"])
def test_text_without_quotes_then_they_are_asked_for(command: str, capsys: Capture) -> None:
    """A text of several words arrives as several arguments."""
    assert main([command, "--local", "Hello", "there"]) == 2
    error = capsys.readouterr().err
    assert "there are 2 arguments, not one " in error
    assert "put it in quotes" in error
    assert error.count("\n") == 1
