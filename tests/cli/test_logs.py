"""``trunkline logs``: conversations in an SQLite database, on request."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from trunkline import OpenAIError
from trunkline.cli import main
from trunkline.cli.storage.logs import LogStore


@pytest.fixture(autouse=True)
def empty_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing come from stdin."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def said(text: str, role: str = "user") -> dict[str, str]:
    return {"role": role, "content": text}


def test_chat_when_logging_is_asked_for_then_it_can_be_listed_shown_and_found(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the option or by the setting; and not without them."""
    assert main(["chat", "--local", "--no-log", "First"]) == 0
    assert not (home / "logs.db").exists()
    assert main(["chat", "--local", "--log", "--usage", "-s", "Be 100% odd", "Second"]) == 0
    assert main(["config", "set", "log", "true"]) == 0
    assert main(["chat", "--local", "Third"]) == 0
    capsys.readouterr()
    assert main(["logs", "list", "--json"]) == 0
    third, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (second["title"], second["messages"]) == ("Second", 3)
    assert third["title"] == "Third"
    assert main(["logs", "list", "-n", "1"]) == 0
    heading, row = capsys.readouterr().out.splitlines()
    assert heading.split() == ["id", "started", "messages", "title"]
    day, _, time = third["started"].removesuffix("+00:00").partition("T")
    assert row.split() == [third["id"], day, time, "2", "Third"]
    assert main(["logs", "list", "-n", "0"]) == 2
    assert "0 is not in the range x>=1" in capsys.readouterr().err
    assert main(["logs", "search", "--help"]) == 0
    help_text = " ".join(capsys.readouterr().out.split())
    assert "-n, --number NUMBER How many conversations at most. [default: 20; x>=1]" in help_text
    assert "--json Print lines of JSON." in help_text
    assert main(["logs", "search", "100%"]) == 0
    assert main(["logs", "search", "ODD"]) == 0
    assert capsys.readouterr().out.count(second["id"]) == 2
    for missing in ("1_0%", "B%d", "100\\%"):
        assert main(["logs", "search", missing]) == 0
        assert "no logged message contains" in capsys.readouterr().err
    assert main(["logs", "show", second["id"][:6], "--json"]) == 0
    messages = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["role"] for one in messages] == ["system", "user", "assistant"]
    assert [one["model"] for one in messages] == [None, None, "local"]
    assert messages[2]["input_tokens"] == 4
    assert messages[2]["text"].startswith("You said: Second")
    assert main(["logs", "show"]) == 0
    assert capsys.readouterr().out.startswith("## user\n\nThird\n\n## assistant (local)\n\n")


def test_logs_when_there_are_none_then_it_says_how_to_begin(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reading does not create the file."""
    assert main(["logs", "list"]) == 0
    assert main(["logs", "show"]) == 1
    assert main(["logs", "path"]) == 0
    captured = capsys.readouterr()
    assert captured.err.splitlines() == [
        "trunkline: no conversation is logged; see: trunkline chat --log",
        "trunkline: no conversation is logged; see: trunkline logs list, trunkline chat --log",
    ]
    assert captured.out == f"{home / 'logs.db'}\n"
    assert not home.exists()


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_database_when_made_then_it_is_private_and_readable_while_in_use(home: Path) -> None:
    """In WAL mode a reader does not wait for a writer. Others find the version of the tables."""
    store = LogStore(str(home / "logs.db"))
    store.add("a1", [said("Hello\n  you" + "!" * 99)], "m")
    title = "Hello you" + "!" * 51
    assert [one.title for one in store.talks(9)] == [title]
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / "logs.db").stat().st_mode) == 0o600
    with closing(sqlite3.connect(store.path)) as writer:
        assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert writer.execute("PRAGMA user_version").fetchone() == (1,)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE conversations SET title = 'changed'")
        assert {stat.S_IMODE(one.stat().st_mode) for one in home.iterdir()} == {0o600}
        assert [one.title for one in store.talks(9)] == [title]
        writer.rollback()


def test_database_when_several_processes_begin_it_then_none_fails(home: Path) -> None:
    """Each may be the one that makes the tables."""
    store = LogStore(str(home / "logs.db"))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: store.add(f"id{n}", [said(str(n))], "m"), range(8)))
    assert sorted(one.title for one in store.talks(99)) == [str(n) for n in range(8)]


def test_find_when_the_prefix_is_not_unique_then_it_is_refused(home: Path) -> None:
    """Or when nothing begins so; a percent sign is a letter like others."""
    store = LogStore(str(home / "logs.db"))
    for name in ("ab1", "ab2"):
        store.add(name, [said("x")], "m")
    assert store.find("ab2").id == "ab2"
    with pytest.raises(OpenAIError, match="several conversations begin with 'ab'"):
        store.find("ab")
    with pytest.raises(OpenAIError, match="no conversation '%'"):
        store.find("%")


def test_database_when_it_cannot_be_used_then_the_answer_is_still_printed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A remark says that nothing was kept, and names the file."""
    home.mkdir()
    (home / "logs.db").write_bytes(b"this is not a database, but a text " * 9)
    assert main(["chat", "--local", "--log", "Hi"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("You said: Hi\n")
    assert "could not be kept: the log" in captured.err
    assert main(["logs", "list"]) == 1


def test_database_when_it_is_newer_then_it_is_left_alone(home: Path) -> None:
    """A later version may have other tables."""
    store = LogStore(str(home / "logs.db"))
    store.add("a", [said("x")], "m")
    with closing(sqlite3.connect(store.path)) as database:
        database.execute("PRAGMA user_version = 7")
    with pytest.raises(OpenAIError, match="version 7 of its tables"):
        store.talks(1)


def test_message_when_it_has_more_than_text_then_its_text_names_it(home: Path) -> None:
    """Search finds names of files and calls; the column `json` has everything."""
    store = LogStore(str(home / "logs.db"))
    file = {"type": "file", "file": {"filename": "a.pdf", "file_data": "data:..."}}
    image = {"type": "image_url", "image_url": {"url": "https://a.test/b.png"}}
    call = {"id": "c", "type": "function", "function": {"name": "add", "arguments": "{}"}}
    asked = {"role": "user", "content": [file, image, {"type": "text", "text": "What?"}]}
    called = {"role": "assistant", "content": None, "tool_calls": [call]}
    refused = {"role": "assistant", "content": None, "refusal": "No."}
    store.add("a", [asked, called, refused], "m", (3, 4))
    texts = [one.text for one in store.messages("a")]
    assert texts == ["[a.pdf]\n[image_url]\nWhat?", "[calls add({})]", "No."]
    with closing(sqlite3.connect(store.path)) as database:
        (whole,) = database.execute("SELECT json FROM messages ORDER BY id").fetchone()
    assert json.loads(whole) == asked
