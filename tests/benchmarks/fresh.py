"""What a process costs that does one thing: its CPU time since the interpreter started.

Run as a script, once per sample: `fresh.py ACTION LIBRARY [OPTION=VALUE ...]`. Prints seconds.
It imports nothing that a library under test would have to import itself (arguments are plain
strings for that reason: `json` is not free), and `nothing` is the baseline to subtract.

trio is hidden from every library here: httpx and httpx2 import it on first use wherever it happens
to be installed, which costs more than 0.1 s and is no part of `trunkline[httpx]` or of openai.
"""

from __future__ import annotations

import sys
import time

MODEL = "gpt-4.1"
MESSAGES = [{"role": "user", "content": "What does a trunk line carry?"}]


def nothing(_library: str, _options: dict[str, str]) -> None:
    """The baseline: an interpreter that starts and runs this file."""


def import_library(library: str, _options: dict[str, str]) -> None:
    """`import library`; a folder that merely has its name is no library."""
    assert __import__(library).__file__


def import_clients(library: str, _options: dict[str, str]) -> None:
    """`from library import OpenAI, AsyncOpenAI`: lazy loading cannot hide from this one."""
    module = __import__(library)
    _ = module.OpenAI, module.AsyncOpenAI


def first_call(library: str, options: dict[str, str]) -> None:
    """Import, construct a client, make one sync chat call and read its text."""
    client = __import__(library).OpenAI(**options)
    reply = client.chat.completions.create(model=MODEL, messages=MESSAGES)
    assert reply.choices[0].message.content


def bare_first_call(library: str, options: dict[str, str]) -> None:
    """The same with nothing but httpcore and `json`."""
    import json

    url = options["base_url"] + "/chat/completions"
    authorization = {"Authorization": f"Bearer {options['api_key']}"}
    content = json.dumps({"model": MODEL, "messages": MESSAGES})
    pool = __import__(library).ConnectionPool()
    response = pool.request("POST", url, headers=authorization, content=content.encode())
    assert json.loads(response.content)["choices"][0]["message"]["content"]


ACTIONS = {
    "nothing": nothing,
    "import": import_library,
    "import clients": import_clients,
    "first call": first_call,
    "bare first call": bare_first_call,
}


def main() -> None:
    sys.modules["trio"] = None  # type: ignore[assignment]  # the documented way to block an import
    action, library, *pairs = sys.argv[1:]
    options = dict(pair.split("=", 1) for pair in pairs)
    ACTIONS[action](library, options)
    print(time.process_time())


if __name__ == "__main__":
    main()
