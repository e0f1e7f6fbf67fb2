"""The options of connections: their defaults, their types, and those that exclude each other."""

from __future__ import annotations

import math
import ssl
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.network import Limits, Network, Timeout
from trunkline.transport import Capabilities

CERTIFICATES = (
    "client_certificate must be the path of a PEM file, (certificate, key) or (certificate, key, "
    "password)"
)

VERIFIES = "(a file is ca_bundle, an ssl.SSLContext is ssl_context)"


def test_capabilities_by_default_then_they_are_those_of_most_libraries() -> None:
    """A transport names those in which it differs. They cannot be changed later."""
    found: Any = Capabilities(sync=True)
    assert found == Capabilities(
        True, (), False, ("http", "https"), True, websocket=False, network=True,
        broken_promises={}, flaky_promises={},
    )  # fmt: skip
    with pytest.raises(AttributeError):
        found.sync = False


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"proxy": 5}, "proxy must be a str: http://user:password@host:port, not int"),
        ({"verify": "x"}, f"verify must be True or False {VERIFIES}, not 'x'"),
        ({"ca_bundle": 5}, "ca_bundle must be the path of a PEM file or directory, not 5"),
        ({"client_certificate": 5}, f"{CERTIFICATES}, not int"),
        ({"client_certificate": ()}, CERTIFICATES),
        ({"client_certificate": ("a", "b", "c", "d")}, CERTIFICATES),
        ({"client_certificate": ("a", 5)}, CERTIFICATES),
        ({"limits": 5}, "limits must be a trunkline.Limits, not 5"),
        ({"http2": 1}, "http2 must be True or False, not 1"),
        ({"unix_socket": 5}, "unix_socket must be the path of a socket, not 5"),
        ({"local_address": 5}, "local_address must be an IP address as a str, not 5"),
        ({"ssl_context": "x"}, "ssl_context must be an ssl.SSLContext, not 'x'"),
    ],
)  # fmt: skip
def test_option_of_another_type_then_the_error_says_what_it_must_be(
    options: Any, said: str
) -> None:
    """The values of options that may hold a secret are not shown."""
    with pytest.raises(TypeError) as caught:
        Network(**options)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"unix_socket": "s", "proxy": "http://p"}, "not reached through a proxy"),
        ({"unix_socket": "s", "local_address": "::1"}, "a Unix socket has no local address"),
        ({"verify": False, "ca_bundle": "b"}, "ca_bundle has no effect with verify=False"),
        ({"ssl_context": ..., "verify": False}, "have no effect beside ssl_context"),
        ({"ssl_context": ..., "ca_bundle": "b"}, "have no effect beside ssl_context"),
        ({"ssl_context": ..., "client_certificate": "c"}, "have no effect beside ssl_context"),
    ],
)
def test_options_that_exclude_each_other_then_they_are_refused(options: Any, said: str) -> None:
    if "ssl_context" in options:
        options = {**options, "ssl_context": ssl.create_default_context()}
    with pytest.raises(ValueError, match=said):
        Network(**options)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"unix_socket": Path("s"), "proxy": ""},
        {"ca_bundle": Path("b"), "client_certificate": ("c",)},
        {"client_certificate": ("c", "k", "p"), "http2": True, "local_address": "::1"},
        {"verify": False, "client_certificate": "c"},
    ],
)
def test_options_that_fit_then_they_are_kept(options: Any) -> None:
    made = Network(**options)
    assert {name: getattr(made, name) for name in options} == options
    assert Network(ssl_context=ssl.create_default_context()).verify is True


def test_network_without_options_then_it_verifies_and_offers_http_1() -> None:
    made = Network()
    assert (made.verify, made.http2, made.proxy, made.limits) == (True, False, None, Limits())


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"max_connections": 0}, "limits max_connections must be 1 or more, or None, not 0"),
        ({"max_connections": True}, "max_connections must be 1 or more"),
        ({"max_keepalive_connections": -1}, "max_keepalive_connections must be 0 or more"),
        ({"max_keepalive_connections": 1.0}, "max_keepalive_connections must be 0 or more"),
        ({"keepalive_expiry": -0.1}, "limits keepalive_expiry must be seconds or None, not -0.1"),
        ({"keepalive_expiry": "5"}, "keepalive_expiry must be seconds"),
    ],
)
def test_limits_that_no_pool_can_have_then_they_are_refused(limits: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        Limits(**limits)


def test_limits_at_their_least_then_they_are_kept() -> None:
    """No idle connection is kept, and none for any time."""
    made = Limits(max_connections=1, max_keepalive_connections=0, keepalive_expiry=0)
    assert (made.max_connections, made.max_keepalive_connections, made.keepalive_expiry) == (
        1, 0, 0,
    )  # fmt: skip
    unlimited = Limits(None, None, None)
    assert unlimited.max_connections is unlimited.keepalive_expiry is None


def test_limits_of_another_library_then_they_are_taken() -> None:
    """Those of httpx have the same names."""
    theirs = SimpleNamespace(max_connections=7, max_keepalive_connections=3, keepalive_expiry=2.0)
    assert Limits.of(theirs) == Limits(7, 3, 2.0)
    assert Limits.of(Limits(5)) == Limits(5)
    del theirs.keepalive_expiry
    with pytest.raises(TypeError, match=r"limits must be a Limits\(max_connections=...\), not "):
        Limits.of(theirs)


@pytest.mark.parametrize("name", ["connect", "read", "write", "pool", "first_event", "idle"])
@pytest.mark.parametrize("seconds", [0, -1.0, math.inf, math.nan, 1e10])
def test_timeout_of_no_length_then_the_error_names_the_phase(name: str, seconds: float) -> None:
    with pytest.raises(ValueError, match=f"timeout {name} must be more than 0 and at most"):
        Timeout(**{name: seconds})
    with pytest.raises(TypeError, match=f"timeout {name} must be seconds or None, not True"):
        Timeout(**{name: True})


def test_timeout_within_seconds_then_each_phase_has_at_most_these() -> None:
    """Of a call with no limits, too; a wait is never of no length."""
    made = Timeout(connect=2, read=None, write=9, pool=5, idle=3).within(5)
    assert (made.connect, made.read, made.write, made.pool) == (2, 5, 5, 5)
    assert (made.total, made.idle) == (5, 3)
    least = Timeout(connect=2).within(0)
    assert (least.connect, least.total) == (0.001, 0.001)
