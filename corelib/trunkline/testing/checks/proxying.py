"""Checks of HTTP proxies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.errors import APITimeoutError
from trunkline.flow import Flow, Read
from trunkline.testing.behaviours import JSON, LARGE
from trunkline.testing.bench import SECONDS, Bench, ensure, failure
from trunkline.testing.check import keeps
from trunkline.testing.leaks import shown
from trunkline.testing.site import Site

_A_MOMENT = 0.15
_WRONG = "wrong-4711"


def _through_proxy(site: Site, proxy: str) -> Mapping[str, Any]:
    return {"proxy": proxy, "ca_bundle": site.ca_bundle}


@keeps("proxy-used", needs="proxies")
def proxy_used(bench: Bench) -> Flow[None]:
    site = bench.site
    yield from bench.over(_through, _through_proxy(site, site.proxy.url_for("good")))


def _through(bench: Bench) -> Flow[None]:
    site = bench.site
    body = yield from bench.whole("json?a=%2F")
    ensure(body == JSON, f"the body is {body!r}")
    response = yield from bench.post("echo", b"{}")
    yield from Read(response)
    asked = [(request.method, request.target) for request in site.proxy.requests]
    whole = [("GET", f"{site.server.url}/json?a=%2F"), ("POST", f"{site.server.url}/echo")]
    ensure(asked == whole, f"the proxy was asked for {asked}, not {whole}")
    ensure(site.server.requests[1].body == b"{}", f"the body was {site.server.requests[1].body!r}")
    for path, expected in (("json", JSON), ("large", LARGE)):
        body = yield from bench.whole(site.secure.url_of(path))
        ensure(body == expected, f"{len(body)} bytes, not the {len(expected)} sent")
    tunnels = [(request.method, request.target) for request in site.proxy.requests[2:]]
    wanted = [("CONNECT", f"127.0.0.1:{site.secure.port}")]
    ensure(tunnels == wanted, f"the proxy was asked for {tunnels}, not {wanted}")


@keeps("proxy-credentials", needs="proxies")
def proxy_credentials(bench: Bench) -> Flow[None]:
    site = bench.site
    yield from bench.over(_call_both, _through_proxy(site, site.proxy.url_for("good")))
    for server in (site.server, site.secure):
        headers = server.requests[-1].headers
        ensure("proxy-authorization" not in headers, f"{server.url} got the password")


def _call_both(bench: Bench) -> Flow[None]:
    for server in (bench.site.server, bench.site.secure):
        yield from bench.whole(server.url_of("json"))


@keeps("proxy-refused", needs="proxies")
def proxy_refused(bench: Bench) -> Flow[None]:
    site = bench.site
    wrong = site.proxy.url_for("good", _WRONG)
    yield from bench.over(_refused, _through_proxy(site, wrong))
    yield from bench.over(_unreachable, _through_proxy(site, site.refusing.url))
    ensure(not site.secure.requests, "a request was sent")


def _refused(bench: Bench) -> Flow[None]:
    error = yield from failure(bench.get(bench.site.secure.url_of("json")), "proxy")
    ensure("407" in str(error), f"the status is not in {error}")
    for place, text in shown(error):
        ensure(_WRONG not in text, f"the password is in {place}")
    ensure(not error.may_have_acted, "the server may have acted")


def _unreachable(bench: Bench) -> Flow[None]:
    url = bench.site.secure.url_of("json")
    error = yield from failure(bench.get(url), "proxy", "connect")
    ensure(not error.may_have_acted, "the server may have acted")


@keeps("proxy-drip", needs="proxies")
def proxy_drip(bench: Bench) -> Flow[None]:
    site = bench.site
    yield from bench.over(_dripped, _through_proxy(site, site.proxy.url_for("slow")))


def _dripped(bench: Bench) -> Flow[None]:
    hasty = SECONDS.evolve(connect=_A_MOMENT)
    sent = bench.get(bench.site.secure.url_of("json"), timeout=hasty)
    yield from failure(sent, "proxy", "connect", kind=APITimeoutError)
