"""An import or a call loads only the modules that it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

import pytest

from trunkline.local import LocalAPI, LocalServer

HTTP_AND_LOOPS = {
    "aiohttp", "anyio", "asyncio", "h11", "httpcore", "httpcore2", "httpx", "httpx2", "pyreqwest",
    "requests", "sniffio", "trio", "urllib3",
}  # fmt: skip
OWN = {
    "httpx": {"anyio", "h11", "httpcore", "httpx", "sniffio", "trio"},
    "httpx2": {"anyio", "h11", "httpcore2", "httpx2", "sniffio", "trio"},
    "requests": {"requests", "urllib3"},
    "trio": {"h11", "sniffio", "trio"},
    "local": set[str](),
}
"""The libraries that each transport may load. httpcore loads trio if it is installed."""

HTTPX, HTTPX2 = (pytest.param(name, marks=pytest.mark.thorough) for name in ("httpx", "httpx2"))

SYNC = """
from trunkline import OpenAI
with OpenAI(transport={transport!r}, base_url={url!r}, api_key="key") as client:
    client.models.retrieve("local")
    for chunk in client.chat.completions.create(
        model="local", messages=[{{"role": "user", "content": "Hi"}}], stream=True
    ):
        pass
"""
TRIO = """
import trio
from trunkline import AsyncOpenAI
async def main():
    async with AsyncOpenAI(transport="trio", base_url={url!r}, api_key="key") as client:
        await client.models.retrieve("local")
        async with await client.chat.completions.create(
            model="local", messages=[{{"role": "user", "content": "Hi"}}], stream=True
        ) as stream:
            async for chunk in stream:
                pass
trio.run(main)
"""
ASYNCIO = """
import asyncio
from trunkline import AsyncOpenAI
async def main():
    async with AsyncOpenAI(transport={transport!r}, base_url={url!r}, api_key="key") as client:
        await client.models.retrieve("local")
asyncio.run(main())
"""


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that `code` imports in a new process."""
    return {name.partition(".")[0] for name in modules_of(code)}


@cache
def modules_of(code: str) -> list[str]:
    """Return every module that `code` imports in a new process."""
    program = f"import sys\nbefore = set(sys.modules)\n{code}\nimport json\n"
    program += "print(json.dumps([n for n in sys.modules if n not in before]))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    names: list[str] = json.loads(done.stdout)
    return names


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The URL of a local server in this process."""
    with LocalServer(LocalAPI()) as server:
        yield server.url


def test_trunkline_when_imported_then_no_other_library() -> None:
    """`import trunkline` loads no third-party library."""
    third_party = loaded_by("import trunkline") - sys.stdlib_module_names - {"trunkline"}
    assert third_party == set()


def test_client_when_imported_then_neither_http_library_nor_loop() -> None:
    """Importing the client loads no transport, HTTP library or event loop."""
    loaded = loaded_by("import trunkline.client")
    assert loaded & {*HTTP_AND_LOOPS, "http", "socketserver", "ssl"} == set()
    assert {name for name in loaded if name.startswith("trunkline_")} == set()


@pytest.mark.parametrize("transport", [HTTPX, HTTPX2, "requests"])
def test_sync_call_when_made_then_no_other_backend_is_loaded(transport: str, url: str) -> None:
    """A call loads only its own backend, even if all backends are installed."""
    loaded = loaded_by(SYNC.format(transport=transport, url=url))
    assert loaded & HTTP_AND_LOOPS <= OWN[transport]
    assert loaded & OWN[transport]


def test_local_call_when_made_then_no_backend_and_no_network_is_loaded() -> None:
    """The local transport loads no HTTP library and no network module."""
    loaded = loaded_by(SYNC.format(transport="local", url="http://local.test/v1"))
    assert loaded & {*HTTP_AND_LOOPS, "http", "ssl", "socketserver"} == set()


def test_trio_call_when_made_then_neither_asyncio_nor_anyio_is_loaded(url: str) -> None:
    """A call in a trio application loads neither asyncio nor anyio."""
    pytest.importorskip("trio", reason="needs a backend that is not installed: trio")
    loaded = loaded_by(TRIO.format(url=url))
    assert loaded & HTTP_AND_LOOPS <= OWN["trio"]
    assert "trio" in loaded


@pytest.mark.thorough
@pytest.mark.parametrize("transport", ["httpx", HTTPX2, "local"])
def test_asyncio_call_when_made_then_no_other_backend_is_loaded(transport: str, url: str) -> None:
    """A call in asyncio loads only its own backend, and the local transport loads none."""
    loaded = loaded_by(ASYNCIO.format(transport=transport, url=url))
    assert loaded & HTTP_AND_LOOPS <= {*OWN[transport], "asyncio"}


CHAT = """
from trunkline import OpenAI
OpenAI(transport="local").chat.completions.create(
    model="local", messages=[{"role": "user", "content": "Hi"}]
)
"""


def test_chat_call_when_made_then_only_chats_types_are_loaded() -> None:
    """Of about 1,400 generated modules, a chat call loads only those that its answer uses."""
    loaded = [name.partition("trunkline.")[2] for name in modules_of(CHAT)]
    resources = {name for name in loaded if name.startswith("resources.")}
    types = {name for name in loaded if name.startswith("types.")}
    assert resources == {"resources.root", "resources.chat", "resources.chat.completions"}
    strangers = {name for name in types if not name.startswith(("types.chat", "types.shared"))}
    assert strangers == {"types.first_use", "types.completion_usage"}
    assert len(types) < 12


def test_chat_call_when_made_then_what_it_does_not_need_is_not_loaded() -> None:
    """A chat call loads neither attrs nor the code of uploads, strict checks and pages."""
    loaded = set(modules_of(CHAT))
    unneeded = {
        "attr",
        "cattrs",
        "trunkline.uploads.forms",
        "trunkline.answers.raw",
        "trunkline.codec.strict",
    }
    assert loaded & {*unneeded, "trunkline.answers.pages", "trunkline.codec.dump"} == set()


def test_chat_call_when_made_then_no_helper_is_loaded() -> None:
    """Only the signatures of its own resource's helpers are."""
    loaded = [name.removeprefix("trunkline.") for name in modules_of(CHAT)]
    bases = {name for name in loaded if name.startswith("resource_bases.")}
    machinery = (
        "structured", "snapshots", "azure", "flows.polling", "flows.parts", "flows.branches",
        "flows.tools", "tools", "answers.event_streams", "answers.chat_streams",
        "answers.listeners", "answers.runners", "clients.webhooks",
    )  # fmt: skip
    assert bases == {"resource_bases.chat", "resource_bases.chat_runs"}
    assert [name for name in loaded if name.startswith(machinery)] == []
