"""``trunkline api``: invalid command lines and their error messages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from trunkline.cli import main
from trunkline.testing import FakeTransport

MESSAGES = '[{"role":"user","content":"Hi"}]'
CHAT = ["chat.completions.create", "--model", "m", "--messages", MESSAGES]
Capture = pytest.CaptureFixture[str]
Connect = Callable[..., FakeTransport]


def refused(capsys: Capture, *argv: str) -> str:
    """Return the only line on stderr of an invalid command line."""
    assert main(["api", *argv]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    (line,) = captured.err.splitlines()
    return line


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["files.creat"], "did you mean files.create?"),
        (["chat.create"], "did you mean chat.completions.create"),
        (["nothing.like.it"], "no operation 'nothing.like.it'; see: trunkline api --list"),
        (["files.create.more"], "no operation 'files.create.more'"),
        (["files.__init__"], "no operation 'files.__init__'"),
        (["get"], "no operation 'get'"),
        (["files", "--purpose", "x"], "files is a resource, not an operation"),
        (
            [*CHAT, "--max-token", "5"],
            "no parameter --max-token (did you mean --max-tokens?)",
        ),
        pytest.param(
            [*CHAT, "--n-", "5"],
            "there is no parameter --n- (did you mean --n?)",
            marks=pytest.mark.thorough,
        ),
        ([*CHAT, "-x", "5"], "there is no parameter -x"),
        (
            [*CHAT, "--zzzzzz", "5"],
            "no parameter --zzzzzz (--extra-body can send it); see:",
        ),
        ([*CHAT, "--local"], "put it before the operation, as in trunkline api --local ..."),
        ([*CHAT, "--user"], "Option '--user' requires an argument"),
        ([*CHAT, "--user", "--store"], "--user=VALUE"),
        ([*CHAT, "word"], "unexpected extra argument (word)"),
        (["models.retrieve", "a", "b"], "unexpected extra argument (b)"),
        (["models.retrieve", "a", "--model", "b"], "--model takes one value, but 2 are given"),
        (["models.retrieve"], "models.retrieve needs MODEL;"),
        (["models.retrieve", ".."], "models.retrieve: path parameter 'model'"),
        (["files.create"], "files.create needs --file and --purpose;"),
        ([*CHAT, "--max-tokens", "few"], "--max-tokens takes INTEGER, not 'few'"),
        ([*CHAT, "--temperature", "nan"], "--temperature takes NUMBER, not 'nan'"),
        ([*CHAT, "--temperature", "9e999"], "--temperature takes NUMBER"),
        ([*CHAT, "--store=yes"], "--store takes true|false, not 'yes'"),
        ([*CHAT, "--metadata", "x"], "--metadata takes JSON, not 'x'; use @FILE to read it from"),
        ([*CHAT, "--metadata", '{"a"'], "--metadata takes JSON, but '{\"a\"' is not JSON:"),
        ([*CHAT, "--logit-bias", '{"a":NaN}'], "JSON cannot represent NaN"),
        ([*CHAT, "--tools", "[" * 9999], "--tools takes JSON"),
        ([*CHAT, "--tools", "x"], "--tools takes JSON, not 'x'"),
        ([*CHAT, "--user", "@gone"], "--user: there is no file 'gone'; write @@ for a leading @"),
        ([*CHAT, "--json", "[1]"], "--json takes JSON, not '[1]'"),
        ([*CHAT, "--json", "{"], "--json takes JSON, but '{' is not JSON"),
        ([*CHAT, "--json", '{"modle":"x"}'], "no parameter --modle (did you mean --model?)"),
        ([*CHAT, "--json", '{"compact":true}'], "no parameter --compact"),
        (["files.create", "--json", '{"file":"a\\u0000b"}'], "--file: there is no file"),
        ([*CHAT, "--user", "@~nobody-here/x"], "--user: there is no file '~nobody-here/x'"),
        ([*CHAT, "--json", '{"extra_headers":{"a":"b\\n"}}'], "chat.completions.create: "),
        ([*CHAT, "--timeout", "-1"], "chat.completions.create: "),
        ([*CHAT, "--max-items", "1"], "--max-items is for lists"),
        (["files.list", "--max-items", "0"], "0 is not in the range x>=1"),
        (["files.list", "--max-items", "x"], "Invalid value for '--max-items': 'x'"),
        (["files.list", "--output", "table.txt"], "'table.txt' is not one of 'json', 'jsonl'"),
        (["files.list", "-o", "/nowhere/at/all"], "'--save-as': cannot write to"),
        (["files.list", "-o", "/"], "cannot write to '/'"),
        (["files.create", "--purpose", "x", "--file", "gone"], "--file: there is no file 'gone'"),
        (["files.create", "--purpose", "x", "--file", "/"], "--file: '/' is not a readable file"),
    ],
)
def test_usage_when_wrong_then_one_line_names_it_and_nothing_is_sent(
    argv: list[str], said: str, connect: Connect, capsys: Capture
) -> None:
    """One line of stderr says what is wrong and what to do, and nothing is sent."""
    transport = connect({})
    assert said in refused(capsys, *argv)
    assert transport.requests == []


def test_text_when_it_is_not_utf_8_then_it_is_refused(
    connect: Connect, tmp_path: Path, capsys: Capture
) -> None:
    """Text that is not UTF-8 is refused, because the API accepts only Unicode."""
    (tmp_path / "latin").write_bytes("Zoë".encode("latin-1"))
    connect({})
    assert "latin' is not UTF-8 text" in refused(capsys, *CHAT, "--user", f"@{tmp_path}/latin")


def test_stdin_when_asked_for_twice_then_it_is_refused(
    connect: Connect, stdin: Callable[[bytes], None], capsys: Capture
) -> None:
    """Stdin cannot be used for two parameters, because it can be read only once."""
    stdin(b"x")
    connect({})
    said = refused(capsys, *CHAT, "--user", "-", "--safety-identifier", "-")
    assert "--safety-identifier: --user already reads stdin" in said


def test_stdin_when_closed_then_it_is_refused(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A closed stdin, as services may have, is reported as such."""
    monkeypatch.setattr(sys, "stdin", None)
    connect({})
    assert "--user: stdin is closed" in refused(capsys, *CHAT, "--user", "-")
