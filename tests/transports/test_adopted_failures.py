"""Failures over the sessions of users name their cause."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from tests.transports.lanes import LANES, adopting_lanes
from tests.transports.test_adopted_alike import Adopting, configured, done
from trunkline import APIConnectionError, InternalServerError, OpenAI, OpenAIError
from trunkline.testing import FaultyServer, RefusingPort
from trunkline.testing.server import Exchange

pytestmark = pytest.mark.thorough

HTTPX = [lane for lane in LANES if lane[0] in ("httpx", "httpx2")]
httpx_lanes = pytest.mark.parametrize(("name", "world"), HTTPX)


@pytest.mark.parametrize("scheme", ["http", "https"])
@adopting_lanes
def test_proxy_of_a_session_that_is_dead_then_the_error_is_that_of_the_proxy(
    name: str, world: str, scheme: str
) -> None:
    """It is not the host of the API that refuses."""

    async def scenario(client: Any) -> None:
        with pytest.raises(APIConnectionError, match="the proxy did not connect: ") as caught:
            await done(client.models.list)
        assert caught.value.phase == "proxy"
        if name != "requests":  # which does not say where it is
            assert f"through {port.url.removeprefix('http://')}" in str(caught.value)

    with RefusingPort() as port:
        proxies = {"http": port.url, "https": port.url}
        options = {"proxies": proxies} if name == "requests" else {"proxy": port.url}
        session = configured(name, world, **options)
        Adopting(name, world, f"{scheme}://api.test/v1", session).run(scenario)


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
@pytest.mark.parametrize("is_own", [True, False])
def test_socks_proxy_of_httpx_that_is_dead_then_the_error_is_that_of_the_proxy(
    name: str, is_own: bool
) -> None:
    pytest.importorskip("socksio")
    with RefusingPort() as port:
        proxy = port.url.replace("http", "socks5")
        own: Any = {"transport": name, "proxy": proxy}
        given = own if is_own else {"transport": configured(name, "sync", proxy=proxy)()}
        client = OpenAI(api_key="k", base_url="http://api.test/v1", max_retries=0, **given)
        with client, pytest.raises(APIConnectionError) as caught:
            client.models.list()
    assert caught.value.phase == "proxy"


@httpx_lanes
def test_hook_of_httpx_that_raises_an_invalid_url_then_it_is_not_about_a_redirect(
    name: str, world: str
) -> None:
    library = import_module(name)
    wrong = library.InvalidURL("in a hook")

    def fail(_: Any) -> None:
        raise wrong

    async def fail_later(_: Any) -> None:
        raise wrong

    async def scenario(client: Any) -> None:
        with pytest.raises(library.InvalidURL) as caught:
            await done(client.models.list)
        assert caught.value is wrong

    hook: Callable[..., Any] = fail if world == "sync" else fail_later
    with FaultyServer() as server:
        for event in ("request", "response"):
            session = configured(name, world, event_hooks={event: [hook]})
            Adopting(name, world, f"{server.url}/json", session).run(scenario)


@pytest.mark.needs("requests")
@pytest.mark.parametrize("is_raised", [True, False])
def test_retries_of_requests_that_end_then_the_error_is_that_of_the_status(is_raised: bool) -> None:
    """With `raise_on_status`, urllib3 keeps nothing of the response but its status."""
    library: Any = import_module("requests")
    retry = import_module("urllib3").Retry(
        1, status_forcelist=[503], allowed_methods=None, raise_on_status=is_raised
    )

    def mounted() -> Any:
        session = configured("requests", "sync")()
        session.mount("http://", library.adapters.HTTPAdapter(max_retries=retry))
        return session

    async def scenario(client: Any) -> None:
        with pytest.raises(InternalServerError, match="503") as caught:
            client.models.list()
        assert caught.value.request_id == (None if is_raised else "req_7")

    def busy(exchange: Exchange) -> None:
        exchange.reply("503 Busy", b"{}", "x-request-id: req_7")

    with FaultyServer(behaviours={"busy": busy}) as server:
        Adopting("requests", "sync", f"{server.url}/busy", mounted).run(scenario)
        assert len(server.requests) == 2


@pytest.mark.needs("requests")
@pytest.mark.parametrize("source", ["verify", "cert", "REQUESTS_CA_BUNDLE"])
def test_file_of_certificates_of_requests_that_is_missing_then_the_error_names_it_once(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another attempt would not find it either."""
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    options: dict[str, Any] = {source: "no-such-file"}
    if source == "REQUESTS_CA_BUNDLE":
        monkeypatch.setenv(source, "no-such-file")
        options = {"trust_env": True}

    async def scenario(client: Any) -> None:
        with pytest.raises(OpenAIError, match="no-such-file; correct verify") as caught:
            client.models.list()
        assert not isinstance(caught.value, APIConnectionError)

    with FaultyServer() as server:  # nobody asks it
        url = server.url.replace("http", "https")
        Adopting("requests", "sync", url, configured("requests", "sync", **options)).run(scenario)


@pytest.mark.parametrize(("name", "world"), [*HTTPX, ("requests", "sync")])
def test_hook_that_cannot_reach_another_host_then_the_error_names_that_host(
    name: str, world: str
) -> None:
    """It may ask for a token. The attempt may be repeated, as one that fails itself."""
    other = configured(name, "sync")

    def ask(*_: Any, **__: Any) -> None:
        with other() as session:
            session.get(port.url.replace("127.0.0.1", "localhost"))

    async def ask_later(_: Any) -> None:
        ask()

    async def scenario(client: Any) -> None:
        with pytest.raises(APIConnectionError, match="it was a request to localhost"):
            await done(client.models.list)

    hook: Callable[..., Any] = ask if world == "sync" else ask_later
    hooks = {"hooks" if name == "requests" else "event_hooks": {"response": [hook]}}
    with RefusingPort() as port, FaultyServer() as server:
        Adopting(name, world, f"{server.url}/json", configured(name, world, **hooks)).run(scenario)
