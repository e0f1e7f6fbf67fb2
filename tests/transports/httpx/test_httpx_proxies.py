"""httpx and httpx2 through proxies: the certificate of an HTTPS proxy, and SOCKS5."""

from __future__ import annotations

import ssl
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.transports.lanes import Lane
from tests.transports.native.scripted import OK, endless, peer
from tests.transports.socks import Socks
from trunkline.errors import APIConnectionError
from trunkline.testing.proxy_server import ProxyServer
from trunkline.testing.server import FaultyServer

pytest.importorskip("trustme")
from trunkline.testing import certificates

LANES = [(name, world) for name in ("httpx", "httpx2") for world in ("sync", "asyncio", "trio")]
every_lane = pytest.mark.parametrize(("name", "world"), LANES)


def called(name: str, world: str, url: str, **options: Any) -> Any:
    """Return the result of a call of a client with these options."""
    lane = Lane(name, world, url, **options)

    async def scenario(client: Any) -> Any:
        answer = client.get("/json", cast_to=object)
        return answer if lane.is_sync else await answer

    return lane.run(scenario)


@every_lane
def test_https_proxy_when_its_authority_is_ours_then_the_options_decide_about_trust(
    name: str, world: str, tmp_path: Path
) -> None:
    """The proxy's certificate is checked like a server's: by `ca_bundle`, and not without it."""
    bundle = tmp_path / "authority.pem"
    certificates.authority().cert_pem.write_to_path(bundle)
    proxying = ProxyServer(ssl_context=certificates.server_context(), host="localhost")
    with FaultyServer() as server, proxying as proxy:
        address = proxy.url_for("good").replace("http://", "https://")
        assert called(name, world, server.url, proxy=address, ca_bundle=bundle)
        trusting = ssl.create_default_context(cafile=str(bundle))
        assert called(name, world, server.url, proxy=address, ssl_context=trusting)
        assert len(server.requests) == 2
        with pytest.raises(APIConnectionError, match="certificate"):
            called(name, world, server.url, proxy=address)
    assert len(server.requests) == 2


@every_lane
def test_socks_proxy_when_called_through_then_it_gets_the_name_and_the_password(
    name: str, world: str
) -> None:
    """The proxy resolves the host, and knows the user."""
    if find_spec("socksio") is None:
        pytest.skip("needs socksio: pip install socksio")
    import_module(name)
    with peer(endless(OK)) as origin:
        socks = Socks(origin.port)
        with peer(socks) as proxy:
            address = proxy.url.replace("http://", "socks5://us%3Aer:sesame@")
            with pytest.raises(Exception, match="ok"):  # the body is not JSON
                called(name, world, "http://api.test:81", proxy=address)
    assert socks.asked == [(3, b"api.test", 81)]
