"""Measure one action in a new process: its CPU time since the interpreter started.

Run it as a script, once per sample: `fresh.py ACTION LIBRARY [OPTION=VALUE ...]`. It prints
seconds. It imports nothing that a library under test has to import itself; for this reason the
arguments are plain strings and not JSON. The action `nothing` is the baseline to subtract.

trio is hidden from every library: httpx and httpx2 import it on first use if it is installed.
That costs more than 0.1 s, and neither `trunkline[httpx]` nor openai requires trio.
"""

from __future__ import annotations

import sys
import time

MODEL = "gpt-4.1"
MESSAGES = [{"role": "user", "content": "What does a trunk line carry?"}]


def nothing(_library: str, _options: dict[str, str]) -> None:
    """The baseline: an interpreter that starts and runs this file."""


def import_library(library: str, _options: dict[str, str]) -> None:
    """`import library`. A namespace package, a mere folder of that name, fails the assertion."""
    assert __import__(library).__file__


def import_clients(library: str, _options: dict[str, str]) -> None:
    """`from library import OpenAI, AsyncOpenAI`, which also loads what is lazy."""
    module = __import__(library)
    _ = module.OpenAI, module.AsyncOpenAI


def first_call(library: str, options: dict[str, str]) -> None:
    """Import, construct a client, make one sync chat call and read its text."""
    client = __import__(library).OpenAI(**options)
    reply = client.chat.completions.create(model=MODEL, messages=MESSAGES)
    assert reply.choices[0].message.content


ACTIONS = {
    "nothing": nothing,
    "import": import_library,
    "import clients": import_clients,
    "first call": first_call,
}


def main() -> None:
    sys.modules["trio"] = None  # type: ignore[assignment]  # the documented way to block an import
    action, library, *pairs = sys.argv[1:]
    options = dict(pair.split("=", 1) for pair in pairs)
    ACTIONS[action](library, options)
    print(time.process_time())


if __name__ == "__main__":
    main()
