"""The phase of an exchange follows from the steps that httpx and httpx2 report."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.http import URL, Request
from trunkline.network import Timeout
from trunkline_transports.httpx.sending import HttpxExchange

pytestmark = pytest.mark.thorough

STREAM = SimpleNamespace(get_extra_info=lambda name: None)


def exchange(*, is_proxied: bool = False) -> HttpxExchange:
    lane: Any = SimpleNamespace(is_proxied=is_proxied)
    return HttpxExchange(lane, Request("GET", URL.parse("http://a.test/")), Timeout(5))


@pytest.mark.parametrize(
    ("step", "direct", "proxied"),
    [
        ("connection.connect_tcp", "connect", "proxy"),
        ("connection.connect_unix_socket", "connect", "proxy"),
        ("connection.start_tls", "tls", "proxy"),
        ("socks.connect_tcp", "proxy", "proxy"),
        ("socks.setup_socks5_connection", "proxy", "proxy"),
        ("socks.start_tls", "tls", "tls"),
        ("proxy.start_tls", "tls", "tls"),
        ("http11.send_request_headers", "send", "send"),
        ("http11.receive_response_headers", "headers", "headers"),
        ("http2.send_request_headers", "send", "send"),
        ("http2.receive_response_headers", "headers", "headers"),
    ],
)
def test_step_that_begins_then_the_phase_is_known(step: str, direct: str, proxied: str) -> None:
    """With a proxy, a connection is one to the proxy, and CONNECT is its matter."""
    for is_proxied, wanted in ((False, direct), (True, proxied)):
        made = exchange(is_proxied=is_proxied)
        made.phase = "body"
        made.trace(f"{step}.started", {})
        assert made.phase == wanted
        made.trace(f"{step}.started", {"request": SimpleNamespace(method=b"GET")})
        assert made.phase == wanted
        made.trace(f"{step}.started", {"request": SimpleNamespace(method=b"CONNECT")})
        assert made.phase == "proxy"


def test_connection_that_carried_nothing_then_its_stream_is_to_be_closed() -> None:
    """The library leaves it open if the steps after it fail."""
    made = exchange()
    made.trace("connection.connect_tcp.complete", {"return_value": STREAM})
    unused = {}
    for phase in ("connect", "tls", "proxy", "send", "headers", "body"):
        made.phase = phase
        unused[phase] = made.unused is STREAM
    assert [phase for phase in unused if unused[phase]] == ["connect", "tls", "proxy"]
