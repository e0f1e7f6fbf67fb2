"""Clients that are dropped without being closed: quiet, but in debug mode."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from trunkline.local import LocalServer

PROGRAM = """
import asyncio, gc, os, sys, warnings
from trunkline import AsyncOpenAI, OpenAI

options = {"api_key": "none", "base_url": sys.argv[1], "transport": sys.argv[3]}

async def call():
    client = AsyncOpenAI(**options)
    await client.models.list()
    if options["transport"] == "aiohttp":  # a loop that is over cannot close what was its own
        del client
        gc.collect()

async def leave():
    global left
    left = AsyncOpenAI(**options)
    await left.models.list()

def drop(kind):
    if kind == "asyncio":
        asyncio.run(call())
    elif kind == "debug":
        asyncio.run(call(), debug=True)
    elif kind == "trio":
        import trio
        trio.run(call)
    else:
        client = OpenAI(**options)
        client.models.list()
        client.itself = client if kind == "cycle" else None

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    if options["transport"] == "aiohttp":
        asyncio.run(leave())
    before = len(os.listdir("/dev/fd"))
    drop(sys.argv[2])
    gc.collect()
    assert len(os.listdir("/dev/fd")) == before
print([str(one.message)[:8].lower() for one in seen if one.category is ResourceWarning])
"""


def warnings_of(kind: str, *options: str, transport: str = "native") -> Any:
    """Return the beginnings of the warnings of a process that drops a client."""
    with LocalServer() as server:
        command = [sys.executable, *options, "-c", PROGRAM, f"{server.url}/v1", kind, transport]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "nclosed" not in ran.stderr
    return ran.stdout.strip()


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/fd")
@pytest.mark.parametrize(
    "kind",
    [
        "sync",
        pytest.param("cycle", marks=pytest.mark.thorough),
        pytest.param("asyncio", marks=pytest.mark.thorough),
        "trio",
    ],
)
def test_client_when_dropped_then_its_socket_is_closed_without_a_warning(kind: str) -> None:
    """The descriptor is free, also if the client is part of a cycle."""
    if kind == "trio":
        pytest.importorskip("trio")
    assert warnings_of(kind) == "[]"


@pytest.mark.thorough
@pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/fd")
@pytest.mark.parametrize(
    ("kind", "transport"),
    [
        pytest.param("sync", "httpx", marks=pytest.mark.thorough),
        pytest.param("sync", "requests", marks=pytest.mark.thorough),
        ("asyncio", "aiohttp"),
    ],
)
def test_client_when_dropped_over_a_library_then_nothing_is_said(kind: str, transport: str) -> None:
    """Neither a warning nor an error in the log of asyncio, also for a client left until the end.

    httpx with asyncio is not among them: the garbage collector may find the sockets of asyncio
    before the client, and these warn whatever a client does.
    """
    pytest.importorskip(transport)
    assert warnings_of(kind, transport=transport) == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="needs /dev/fd")
@pytest.mark.parametrize(
    ("kind", "options"),
    [("sync", ("-X", "dev")), pytest.param("debug", (), marks=pytest.mark.thorough)],
)
def test_client_when_dropped_in_debug_mode_then_it_warns(
    kind: str, options: tuple[str, ...]
) -> None:
    """The warning is that of Python's own sockets."""
    assert warnings_of(kind, *options) == "['unclosed']"
