"""The engine by its names: `native` and `trio`."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import sys
from typing import Any

import pytest

from tests.transports.native.scripted import OK, Native, endless, get, peer
from trunkline.discovery.transports import find
from trunkline.errors import APIConnectionError, OpenAIError
from trunkline.local import LocalServer
from trunkline.network import Network

CALLS = """
import sys
from trunkline import AsyncOpenAI, OpenAI

messages = [{"role": "user", "content": "Hi"}]

def call():
    with OpenAI(transport="native", base_url=sys.argv[2], api_key="k") as client:
        client.chat.completions.create(model="local", messages=messages)
        for _ in client.chat.completions.create(model="local", messages=messages, stream=True):
            pass

async def call_async():
    async with AsyncOpenAI(transport=sys.argv[1], base_url=sys.argv[2], api_key="k") as client:
        await client.chat.completions.create(model="local", messages=messages)
        async with await client.chat.completions.create(
            model="local", messages=messages, stream=True
        ) as stream:
            async for _ in stream:
                pass

if sys.argv[3] == "sync":
    call()
elif sys.argv[3] == "trio":
    import trio
    trio.run(call_async)
else:
    import asyncio
    asyncio.run(call_async())
unwanted = {"asyncio", "trio", "anyio", "httpx", "httpcore", "requests", "urllib3", "aiohttp"}
print(*sorted(unwanted & sys.modules.keys()))
"""


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "world", "loaded"),
    [
        ("native", "sync", ""),
        pytest.param("native", "asyncio", "asyncio", marks=pytest.mark.thorough),
        ("native", "trio", "trio"),
        pytest.param("trio", "trio", "trio", marks=pytest.mark.thorough),
    ],
)
def test_process_that_calls_then_it_loads_nothing_that_it_does_not_need(
    name: str, world: str, loaded: str
) -> None:
    """Neither another event loop nor an HTTP library."""
    with LocalServer() as server:
        command = [sys.executable, "-W", "error", "-c", CALLS, name, f"{server.url}/v1", world]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (f"{loaded}\n", "")


def test_trio_when_not_installed_then_the_error_says_what_to_install() -> None:
    """The capabilities of the transport are known even if trio is not installed."""
    code = (
        "import sys; sys.modules['trio'] = None\n"
        "from trunkline import AsyncOpenAI\n"
        "from trunkline.discovery.transports import find\n"
        "print(find('trio').capabilities.loops)\n"
        "try: AsyncOpenAI(transport='trio', api_key='k')\n"
        "except Exception as error: print(type(error).__name__, error)\n"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == (
        "('trio',)\n"
        "OpenAIError transport 'trio' is not installed: pip install \"trunkline[trio]\"\n"
    )


@pytest.mark.needs("trio")
def test_trio_asked_for_what_it_has_not_then_it_says_so() -> None:
    """A sync transport, and work in another loop."""
    factory: Any = find("trio")
    with pytest.raises(OpenAIError, match="use AsyncOpenAI"):
        factory.connect(Network())

    async def main() -> None:
        with pytest.raises(OpenAIError, match=r"inside trio\.run, not in asyncio"):
            factory.connect_async(Network()).loop()

    asyncio.run(main())


@pytest.mark.parametrize("name", ["native", pytest.param("trio", marks=pytest.mark.needs("trio"))])
def test_engine_asked_for_what_it_has_not_then_it_says_so(name: str) -> None:
    """HTTP/2, and sessions of users."""
    factory: Any = find(name)
    for connect in (
        (factory.connect_async, factory.connect) if name == "native" else (factory.connect_async,)
    ):
        with pytest.raises(OpenAIError, match=f"'{name}' has no HTTP/2: leave http2 out"):
            connect(Network(http2=True))
    for adopt in (factory.adopt, factory.adopt_async):
        with pytest.raises(OpenAIError, match=f"transport '{name}' has no sessions"):
            adopt(object())


@pytest.mark.thorough
def test_preload_when_event_loops_are_loaded_then_it_imports_what_they_need(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And it reads the certificate authorities of the system."""
    pytest.importorskip("trio")
    from trunkline_transports import native, tls, trio

    done: list[Any] = []
    for module in (native, trio):
        monkeypatch.setattr(module, "import_module", done.append)
    monkeypatch.setattr(tls, "ssl_context", done.append)
    trio.preload()
    assert done[:2] == ["trio", Network()]
    engine = {"awaiting", "blocking", "on_asyncio", "on_trio"}
    loops = {f"trunkline_transports.loop_{name}" for name in ("asyncio", "trio")}
    assert {*done[2:]} == {f"trunkline_transports.native.{name}" for name in engine} | loops


@pytest.mark.thorough
def test_trio_when_missing_then_no_transport_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first call would be too late to notice it."""
    monkeypatch.setitem(sys.modules, "trio", None)
    with pytest.raises(ImportError, match="trio"):
        find("trio").connect_async(Network())


@pytest.mark.thorough
def test_engine_when_made_then_it_says_what_it_has() -> None:
    """WebSockets, which no table shows."""
    assert find("native").capabilities.websocket is True
    assert type(find("native").connect(Network())).__name__ == "BlockingTransport"


def test_server_that_chooses_http_2_then_the_error_says_so(native: Native) -> None:
    """A user's own context may offer more than the engine speaks."""
    pytest.importorskip("trustme")
    from trunkline.testing import certificates

    theirs, ours = certificates.server_context(), ssl.create_default_context()
    certificates.authority().configure_trust(ours)
    for context in (theirs, ours):
        context.set_alpn_protocols(["h2"])

    async def main(target: str) -> APIConnectionError:
        transport = native.transport(ssl_context=ours)
        with pytest.raises(APIConnectionError, match=r"chose h2: .* only http/1\.1") as raised:
            await native.send(transport, get(target))
        await native.close(transport)
        return raised.value

    with peer(endless(OK), theirs) as serving:
        assert native.run(main, serving.target).phase == "tls"
