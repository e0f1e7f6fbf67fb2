"""Checks of TLS, and of settings and secrets that must not have an effect or be shown."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from trunkline.errors import APIConnectionError
from trunkline.flow import Flow, Read
from trunkline.http import URL, Headers
from trunkline.testing.attacks import KEY, QUERY_KEY, QUOTES
from trunkline.testing.behaviours import JSON, LARGE
from trunkline.testing.bench import Bench, ensure, failure
from trunkline.testing.check import keeps
from trunkline.testing.leaks import RecordedLogs, shown
from trunkline.testing.site import Site

_SECRET = Headers({"authorization": f"Bearer {KEY}", "api-key": KEY})
_NETRC = "machine 127.0.0.1 login kit password {key}\ndefault login kit password {key}\n"


def _with_ca_bundle(site: Site) -> Mapping[str, Any]:
    return {"ca_bundle": site.ca_bundle}


def _with_context(site: Site) -> Mapping[str, Any]:
    return {"ssl_context": ssl.create_default_context(cafile=site.ca_bundle)}


@keeps("untrusted-refused")
def untrusted_refused(bench: Bench) -> Flow[None]:
    secure = bench.site.secure
    error = yield from failure(bench.get(secure.url_of("json")), "tls")
    ensure(not error.may_have_acted, "the server may have acted")
    ensure(not secure.requests, "a request was sent")


@keeps("ca-bundle-trusted", network=_with_ca_bundle)
def ca_bundle_trusted(bench: Bench) -> Flow[None]:
    secure = bench.site.secure
    for path, expected in (("json", JSON), ("large", LARGE)):
        body = yield from bench.whole(secure.url_of(path))
        ensure(body == expected, f"{len(body)} bytes, not the {len(expected)} sent")
    ensure(secure.accepted == 1, f"{secure.accepted} connections were made")


@keeps("ssl-context-used", network=_with_context)
def ssl_context_used(bench: Bench) -> Flow[None]:
    body = yield from bench.whole(bench.site.secure.url_of("json"))
    ensure(body == JSON, f"the body is {body!r}")


@keeps("verify-off", network=lambda _: {"verify": False})
def verify_off(bench: Bench) -> Flow[None]:
    body = yield from bench.whole(bench.site.secure.url_of("json"))
    ensure(body == JSON, f"the body is {body!r}")


@keeps("client-certificate", network=_with_ca_bundle)
def client_certificate(bench: Bench) -> Flow[None]:
    site = bench.site
    url = site.guarded.url_of("json")
    error = yield from failure(bench.get(url), "tls", "headers", "send")
    ensure("client_certificate" in str(error), f"client_certificate is not named in {error}")
    ensure(not site.guarded.requests, "a request was served without a certificate")
    options = {"ca_bundle": site.ca_bundle, "client_certificate": site.client_certificate}
    body = yield from bench.over(partial(_body_of, url), options)
    ensure(body == JSON, f"the body is {body!r}")


def _body_of(url: URL, bench: Bench) -> Flow[bytes]:
    return (yield from bench.whole(url))


@keeps("tls-broken", network=_with_ca_bundle)
def tls_broken(bench: Bench) -> Flow[None]:
    secure = bench.site.secure
    response = yield from bench.get(secure.url_of("tls-broken/body"))
    yield from bench.pull(response)
    secure.release()
    yield from failure(bench.pull(response), "body")
    yield from failure(bench.get(secure.url_of("tls-broken/head")), "headers", "tls")
    body = yield from bench.whole(secure.url_of("json"))
    ensure(body == JSON, f"the next body is {body!r}")


@keeps("environment-ignored")
def environment_ignored(bench: Bench) -> Flow[None]:
    from unittest import mock  # it imports asyncio

    site = bench.site
    with TemporaryDirectory() as folder, mock.patch.dict("os.environ", _misleading(site, folder)):
        yield from bench.over(_undisturbed, _with_ca_bundle(site))


def _misleading(site: Site, folder: str) -> dict[str, str]:
    """Return variables for each of which some library looks."""
    netrc = Path(folder, "netrc")
    netrc.write_text(_NETRC.format(key=KEY))
    netrc.chmod(0o600)
    nowhere = str(Path(folder, "nothing.pem"))
    bundles = dict.fromkeys(("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"), nowhere)
    names = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    proxies = dict.fromkeys(names, site.refusing.url)
    return {**bundles, **proxies, "NETRC": str(netrc), "no_proxy": "", "NO_PROXY": ""}


def _undisturbed(bench: Bench) -> Flow[None]:
    for server in (bench.site.server, bench.site.secure):
        body = yield from bench.whole(server.url_of("json"))
        ensure(body == JSON, f"the body is {body!r}")
        ensure("authorization" not in server.requests[-1].headers, "a password of .netrc was sent")


@keeps("secrets-kept")
def secrets_kept(bench: Bench) -> Flow[None]:
    for quote in QUOTES:
        error = yield from _quoted(bench, quote)
        if error is None:
            continue
        for place, text in shown(error):
            ensure(KEY not in text, f"the key is in {place} of the error for {quote!r}")
        ensure(QUERY_KEY not in f"{error} {error!r}", "the key of the query is in the error")


@keeps("secrets-not-logged")
def secrets_not_logged(bench: Bench) -> Flow[None]:
    with RecordedLogs() as logs:
        for quote in QUOTES:
            yield from _quoted(bench, quote)
        yield from bench.whole(f"json?api-key={QUERY_KEY}", headers=_SECRET)
    for line in logs.lines:
        for key in (KEY, QUERY_KEY):
            ensure(key not in line, f"a key is in a log record: {line.replace(key, '...')}")


def _quoted(bench: Bench, quote: str) -> Flow[APIConnectionError | None]:
    """Return the error for an answer that quotes the key of the request.

    None if there is no error: other promises say what must be one.
    """
    try:
        response = yield from bench.get(f"quote/{quote}?api-key={QUERY_KEY}", headers=_SECRET)
        yield from Read(response)
    except APIConnectionError as error:
        return error
    return None
