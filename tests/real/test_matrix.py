"""Every lane against nginx, tinyproxy and microsocks. The name of a test is a column."""

from __future__ import annotations

from typing import Any

import pytest

from tests.real.conftest import Site
from tests.transports.lanes import Lane, every_lane
from trunkline import APIConnectionError, APIStatusError
from trunkline.discovery.transports import find
from trunkline.http import Headers

LARGE = b"x" * (24 << 20)
SOCKS_LIBRARY = {"httpx": "socksio", "httpx2": "socksio", "requests": "socks"}
"""The optional package that a library needs for SOCKS5; the extras of trunkline leave it out."""


def heads(name: str, world: str, url: str, calls: int = 1, **options: Any) -> list[Headers]:
    """Return the headers of the responses to several calls."""

    async def scenario(client: Any) -> list[Headers]:
        found: list[Headers] = []
        for _ in range(calls):
            raw = client.models.with_raw_response.list()
            raw = await raw if world != "sync" else raw
            found.append(raw.headers)
        return found

    found: list[Headers] = Lane(name, world, url, **options).run(scenario)
    return found


def refused(name: str, world: str, url: str, **options: Any) -> APIConnectionError:
    """Return the error of a call that must fail."""
    with pytest.raises(APIConnectionError) as raised:
        heads(name, world, url, **options)
    return raised.value


def needs_socks(name: str) -> None:
    if "socks5" not in find(name).capabilities.proxies:
        pytest.skip(f"{name} has no SOCKS5")
    if name in SOCKS_LIBRARY:
        pytest.importorskip(SOCKS_LIBRARY[name])


@every_lane
def test_plain_http_then_one_connection_serves_all_calls(name: str, world: str, site: Site) -> None:
    found = heads(name, world, site.nginx["plain"], calls=3)
    assert len({one["x-connection"] for one in found}) == 1


@every_lane
def test_tls_1_3(name: str, world: str, site: Site) -> None:
    found = heads(name, world, site.nginx["tls"], calls=3, ca_bundle=site.ca_bundle)
    assert {one["x-tls"] for one in found} == {"TLSv1.3"}
    assert {one["x-protocol"] for one in found} == {"HTTP/1.1"}
    assert len({one["x-connection"] for one in found}) == 1


@every_lane
def test_tls_by_an_unknown_authority_then_ca_bundle_is_named(
    name: str, world: str, site: Site
) -> None:
    error = refused(name, world, site.nginx["tls"])
    assert error.phase == "tls"
    assert "ca_bundle" in str(error)


@every_lane
def test_client_certificate(name: str, world: str, site: Site) -> None:
    options = {"ca_bundle": site.ca_bundle, "client_certificate": site.certificate}
    (found,) = heads(name, world, site.nginx["strict"], **options)
    assert found["x-certificate"] == "SUCCESS"


@every_lane
def test_no_client_certificate_then_the_server_refuses(name: str, world: str, site: Site) -> None:
    with pytest.raises(APIStatusError) as raised:  # nginx says so above TLS
        heads(name, world, site.nginx["strict"], ca_bundle=site.ca_bundle)
    assert raised.value.status_code == 400


@every_lane
def test_http2(name: str, world: str, site: Site) -> None:
    if not find(name).capabilities.http2:
        pytest.skip(f"{name} has no HTTP/2")
    options = {"ca_bundle": site.ca_bundle, "http2": True}
    found = heads(name, world, site.nginx["tls"], calls=3, **options)
    assert {one["x-protocol"] for one in found} == {"HTTP/2.0"}
    assert len({one["x-connection"] for one in found}) == 1


@every_lane
def test_unix_socket(name: str, world: str, site: Site) -> None:
    if name == "requests":
        pytest.skip("requests has no Unix sockets")
    (found,) = heads(name, world, "http://anything/v1", unix_socket=site.nginx["socket"])
    assert found["x-protocol"] == "HTTP/1.1"


@every_lane
def test_http_proxy(name: str, world: str, site: Site) -> None:
    proxy = f"http://user:sesame@{site.http_proxy}"
    (found,) = heads(name, world, site.nginx["plain"], proxy=proxy)
    assert "tinyproxy" in found["via"]


@every_lane
def test_http_proxy_with_connect(name: str, world: str, site: Site) -> None:
    options = {"proxy": f"http://user:sesame@{site.http_proxy}", "ca_bundle": site.ca_bundle}
    found = heads(name, world, site.nginx["tls"], calls=2, **options)
    assert len({one["x-connection"] for one in found}) == 1


@every_lane
def test_http_proxy_refuses_the_password(name: str, world: str, site: Site) -> None:
    options = {"proxy": f"http://user:wr0ng@{site.http_proxy}", "ca_bundle": site.ca_bundle}
    error = refused(name, world, site.nginx["tls"], **options)
    assert error.phase == "proxy"
    assert "wr0ng" not in repr(error)


@every_lane
def test_socks5_proxy(name: str, world: str, site: Site) -> None:
    needs_socks(name)
    options = {"proxy": f"socks5://user:sesame@{site.socks_proxy}", "ca_bundle": site.ca_bundle}
    found = heads(name, world, site.nginx["tls"], calls=2, **options)
    assert len({one["x-connection"] for one in found}) == 1


@every_lane
def test_socks5_proxy_refuses_the_password(name: str, world: str, site: Site) -> None:
    needs_socks(name)
    options = {"proxy": f"socks5://user:wr0ng@{site.socks_proxy}", "ca_bundle": site.ca_bundle}
    error = refused(name, world, site.nginx["tls"], **options)
    assert error.phase == "proxy"
    assert "wr0ng" not in repr(error)


@every_lane
def test_upload_over_the_limit_then_the_status_is_reported(
    name: str, world: str, site: Site
) -> None:
    async def scenario(client: Any) -> None:
        made = client.files.create(file=LARGE, purpose="assistants")
        if world != "sync":
            await made

    with pytest.raises(APIStatusError) as raised:
        Lane(name, world, site.nginx["plain"]).run(scenario)
    assert raised.value.status_code == 413


@every_lane
def test_events_through_nginx(name: str, world: str, site: Site) -> None:
    async def scenario(client: Any) -> str:
        message = {"role": "user", "content": "Hello"}
        stream = client.chat.completions.create(model="m", messages=[message], stream=True)
        chunks = list(stream) if world == "sync" else [one async for one in await stream]
        return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)

    lane = Lane(name, world, site.nginx["tls"], ca_bundle=site.ca_bundle)
    assert lane.run(scenario).startswith("You said: Hello")
