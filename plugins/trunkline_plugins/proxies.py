"""Proxies from the environment: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, and NO_PROXY."""

from __future__ import annotations

from collections.abc import Mapping

from trunkline.hooks import hookimpl
from trunkline.http import URL
from trunkline.options import Settings


@hookimpl(trylast=True)
def provide_proxy(settings: Settings) -> str | None:
    """Return the proxy that the environment names for the client's base URL."""
    return proxy_for(settings.base_url, settings.environment)


def proxy_for(url: URL, environment: Mapping[str, str]) -> str | None:
    """Return the proxy for `url`. Variables are read as in curl and Python; lower case wins.

    ``HTTP_PROXY`` is ignored if ``REQUEST_METHOD`` is set.
    """

    def variable(name: str) -> str | None:
        # In a CGI program, the client's header `Proxy` becomes HTTP_PROXY (CVE-2016-1000110).
        if name == "http_proxy" and "REQUEST_METHOD" in environment:
            return environment.get(name)
        return environment.get(name) or environment.get(name.upper())

    proxy = variable(f"{url.scheme}_proxy") or variable("all_proxy")
    if not proxy or is_exempt(url, variable("no_proxy") or ""):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"  # as in curl


def is_exempt(url: URL, no_proxy: str) -> bool:
    """Whether `no_proxy` has the host, a parent domain, its network, or ``*`` for all."""
    return any(_matches(url, entry) for entry in no_proxy.replace(",", " ").split())


def _matches(url: URL, entry: str) -> bool:
    if entry == "*":
        return True
    if "/" in entry:
        from ipaddress import ip_address, ip_network

        try:
            return ip_address(url.host) in ip_network(entry, strict=False)
        except ValueError:
            return False
    host, colon, port = entry.rpartition(":")
    # An IPv6 address without brackets has colons, but no port.
    if colon and port.isdigit() and (":" not in host or host.endswith("]")):
        if int(port) != url.port:
            return False
        entry = host
    # "example.com", ".example.com" and "*.example.com" mean the same.
    entry = entry.strip("[]").lower().removeprefix("*").lstrip(".")
    return url.host.lower() == entry or url.host.lower().endswith(f".{entry}")
