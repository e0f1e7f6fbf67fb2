"""The HTTP clients of openai-python's names: their limits, and who closes them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from typing import Any

import pytest

import trunkline
from trunkline import AsyncOpenAI, OpenAI, OpenAIError
from trunkline.discovery.transports import find
from trunkline.local import LocalServer

NAMES = {
    "httpx": ("DefaultHttpxClient", "DefaultAsyncHttpxClient"),
    "httpx2": ("DefaultHttpx2Client", "DefaultAsyncHttpx2Client"),
}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with LocalServer() as server:
        yield f"{server.url}/v1"


@pytest.mark.parametrize("library", NAMES)
def test_default_client_when_made_then_it_has_the_limits_of_openai_python(library: str) -> None:
    """Options replace the defaults."""
    module = pytest.importorskip(library)
    make = getattr(trunkline, NAMES[library][0])
    with make() as session:
        assert isinstance(session, module.Client)
        assert session.timeout == module.Timeout(600, connect=5)
        assert session.follow_redirects
    with make(timeout=7, follow_redirects=False, trust_env=False) as session:
        assert (session.timeout.read, session.follow_redirects) == (7, False)


@pytest.mark.parametrize("library", NAMES)
def test_default_client_when_its_client_is_closed_then_it_is_closed_too(
    library: str, url: str
) -> None:
    """A copy does not close it, and a session of the user's own stays open."""
    module = pytest.importorskip(library)
    session = getattr(trunkline, NAMES[library][0])(trust_env=False)
    with OpenAI(http_client=session, base_url=url, api_key="none") as client:
        with client.with_options(max_retries=0) as twin:
            assert twin.models.list().data
        assert client.models.list().data
        assert not session.is_closed
    assert session.is_closed
    with module.Client() as own:
        OpenAI(http_client=own, base_url=url, api_key="none").close()
        assert not own.is_closed


@pytest.mark.parametrize("library", NAMES)
def test_default_async_client_when_used_then_it_is_closed_with_its_client(
    library: str, url: str
) -> None:
    """The asynchronous forms do the same."""
    pytest.importorskip(library)

    async def scenario() -> None:
        session = getattr(trunkline, NAMES[library][1])(trust_env=False)
        async with AsyncOpenAI(http_client=session, base_url=url, api_key="none") as client:
            assert (await client.models.list()).data
        assert session.is_closed

    asyncio.run(scenario())


@pytest.mark.needs("aiohttp")
def test_default_aiohttp_client_when_used_then_it_is_closed_with_its_client(url: str) -> None:
    """A session of aiohttp needs a running event loop; the error says so."""

    async def scenario() -> None:
        session = trunkline.DefaultAioHttpClient(trust_env=False)
        assert session.connector.limit == 1000
        async with AsyncOpenAI(http_client=session, base_url=url, api_key="none") as client:
            assert (await client.models.list()).data
        assert session.closed

    asyncio.run(scenario())
    with pytest.raises(OpenAIError, match="needs a running event loop"):
        trunkline.DefaultAioHttpClient()


@pytest.mark.parametrize("name", ["httpx", "httpx2", "aiohttp"])
def test_default_client_when_its_library_is_missing_then_the_error_says_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names exist without the libraries."""
    monkeypatch.setitem(sys.modules, name, None)
    makers: dict[str, Any] = {
        "httpx": trunkline.DefaultHttpxClient,
        "httpx2": trunkline.DefaultAsyncHttpx2Client,
        "aiohttp": trunkline.DefaultAioHttpClient,
    }
    with pytest.raises(OpenAIError, match=rf"trunkline\[{name}\]"):
        makers[name]()


def test_version_when_asked_then_both_names_are_the_same() -> None:
    """`VERSION` is openai-python's other name of the version."""
    assert trunkline.__version__ == trunkline.VERSION


@pytest.mark.thorough
def test_default_aiohttp_client_when_made_then_options_replace_the_usual_ones(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The limits are those of openai-python, and the environment has the proxy."""
    aiohttp = pytest.importorskip("aiohttp")
    from trunkline_transports.aiohttp import default_session

    async def main() -> None:
        async with default_session(is_async=True) as usual:
            limits = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=600)
            assert (usual.timeout, usual.trust_env) == (limits, True)
            assert usual.connector.limit == 1000
        own = aiohttp.TCPConnector(limit=7)
        monkeypatch.setattr(aiohttp, "TCPConnector", None)  # no second one is made
        async with default_session(is_async=True, connector=own, trust_env=False) as made:
            assert (made.connector, made.trust_env) == (own, False)

    asyncio.run(main())


@pytest.mark.thorough
@pytest.mark.parametrize("library", NAMES)
def test_default_client_when_its_options_are_made_then_they_have_the_limits_of_a_pool(
    library: str,
) -> None:
    """At most a tenth of the connections is kept."""
    pytest.importorskip(library)
    factory: Any = find(library)
    limits = factory.default_options()["limits"]
    assert (limits.max_connections, limits.max_keepalive_connections) == (1000, 100)
