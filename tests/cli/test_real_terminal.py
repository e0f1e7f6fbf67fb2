"""The commands in a real terminal: keys, Ctrl-C in an answer, letters that it does not have."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from trunkline.testing import Exchange, FaultyServer

if sys.platform == "win32":
    pytest.skip("terminals of POSIX", allow_module_level=True)

import pexpect

Spawn = Callable[..., Any]
DRAWN_TEXT = "no key, no network"
"""Words of the stand-in's answer."""
PROMPT = r"\x1b\[\?2004h"
"""A control sequence before each message: the terminal marks text that is pasted."""


@pytest.fixture
def spawn(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spawn]:
    """Return a function that starts a command in a terminal of 80 columns and 24 lines."""
    running: list[Any] = []
    for name in ("OPENAI_API_KEY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def start(*argv: str, **variables: str) -> Any:
        environment = {
            **os.environ, "TERM": "xterm-256color", "NO_PROXY": "*", "PROMPT_TOOLKIT_NO_CPR": "1",
            **variables,
        }  # fmt: skip
        command = ["-W", "error", "-m", "trunkline", *argv]
        child: Any = pexpect.spawn(
            sys.executable, command, env=environment, dimensions=(24, 80), encoding="utf-8",
            timeout=30,
        )  # fmt: skip
        child.delaybeforesend = None
        running.append(child)
        return child

    yield start
    for child in running:
        child.close(force=True)


def ended(child: Any) -> int:
    """Return the exit code of a command that has nothing more to do."""
    child.expect(pexpect.EOF)
    child.wait()
    code: int = child.exitstatus
    return code


@pytest.mark.thorough
def test_conversation_when_an_answer_is_stopped_then_it_goes_on(spawn: Spawn) -> None:
    """Ctrl-C ends the answer, not the conversation, which keeps what has arrived."""

    def answer(exchange: Exchange) -> None:
        exchange.begin("content-type: text/event-stream")
        event = {"id": "c", "choices": [{"index": 0, "delta": {"content": "**Hel**lo"}}]}
        exchange.chunk(b"data: " + json.dumps(event).encode() + b"\n\n")
        if len(server.requests) < 2:
            exchange.wait_until_client_leaves()
        else:
            exchange.chunk(b"data: [DONE]\n\n", b"")

    with FaultyServer(behaviours={"slow": answer}) as server:
        child = spawn("chat", "--base-url", f"{server.url}/slow", OPENAI_API_KEY="sk-test")
        child.expect("/help lists commands")
        child.expect(PROMPT)
        child.send("one\x1b\rtwo\r")
        child.expect("Hel")
        child.sendintr()
        child.expect("stopped; what has arrived stays in the conversation")
        child.expect(PROMPT)
        child.send("three\r")
        child.expect("Hel")
        child.expect(PROMPT)
        child.send("\x04")
        assert ended(child) == 0
        messages = json.loads(server.requests[1].body)["messages"]
    assert [one["content"] for one in messages] == ["one\ntwo", "**Hel**lo", "three"]


def test_key_when_typed_then_it_is_not_shown(spawn: Spawn, home: Path) -> None:
    """The terminal does not echo it."""
    child = spawn("keys", "set", "mine")
    child.expect(r"it is not shown\): ")
    child.send("sk-typed\r")
    child.expect("is stored in")
    assert "sk-typed" not in child.before
    assert ended(child) == 0
    assert "sk-typed" in (home / "keys.json").read_text(encoding="utf-8")


@pytest.mark.thorough
def test_answer_when_the_terminal_lacks_letters_then_it_is_still_shown(spawn: Spawn) -> None:
    """The sign of waiting and the answer have letters that Latin-1 does not have."""
    child = spawn("chat", "--local", "sn\N{SNOWMAN}w", PYTHONIOENCODING="latin-1")
    child.expect(DRAWN_TEXT)
    assert "sn?w" in child.before
    assert ended(child) == 0


@pytest.mark.thorough
def test_answer_when_the_terminal_is_dumb_then_nothing_is_drawn_again(spawn: Spawn) -> None:
    """There is no control sequence in its text."""
    child = spawn("chat", "--local", "**Hi**", TERM="dumb")
    assert ended(child) == 0
    assert child.before.startswith("You said: **Hi**\r\n")
    assert "\x1b" not in child.before
