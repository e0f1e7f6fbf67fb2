"""`preload` imports what calls need, so that a forked child never waits for an import."""

from __future__ import annotations

import subprocess
import sys

import pytest

from trunkline import OpenAIError, preload
from trunkline.local import LocalAPI, LocalServer

_CALLS = """
import asyncio, sys
import trunkline
from trunkline import APIStatusError, AsyncOpenAI, OpenAI

MESSAGES = [{{"role": "user", "content": "Hi"}}]
OPTIONS = {{"api_key": "key", "base_url": {url!r}}}

async def in_a_loop() -> None:
    async with AsyncOpenAI(**OPTIONS) as client:
        await client.models.list()

trunkline.preload({arguments})
before = set(sys.modules)
with OpenAI(**OPTIONS) as client:
    client.chat.completions.create(model="m", messages=MESSAGES)
    list(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    client.files.create(file=("a.txt", b"text"), purpose="assistants")
    client.models.with_raw_response.list().parse()
    try:
        client.models.retrieve("unknown")
    except APIStatusError as error:
        str(error)
asyncio.run(in_a_loop())
print(sorted(set(sys.modules) - before))
"""


@pytest.mark.thorough
def test_calls_after_preload_then_they_import_nothing() -> None:
    """Values, streams, forms, raw responses and errors, in sync code and in asyncio."""
    assert _modules_imported_by_calls("") == "[]"


@pytest.mark.thorough
def test_calls_after_preload_without_types_then_only_types_are_imported() -> None:
    imported = _modules_imported_by_calls("types=False").strip("[]").split(", ")
    assert imported
    assert all(name.startswith("'trunkline.types.") for name in imported)


def _modules_imported_by_calls(arguments: str) -> str:
    with LocalServer(LocalAPI()) as server:
        run = [sys.executable, "-c", _CALLS.format(url=server.url, arguments=arguments)]
        done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_preload_of_an_unknown_transport_then_it_says_which_exist() -> None:
    with pytest.raises(OpenAIError, match="there is no transport 'carrier'"):
        preload("carrier", types=False)


def test_preload_without_the_library_of_a_transport_then_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trio", None)
    with pytest.raises(OpenAIError, match=r'pip install "trunkline\[trio\]"'):
        preload("trio", types=False)
