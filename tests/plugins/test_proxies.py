"""The proxy from the environment, and the hosts that are exempt from it."""

from __future__ import annotations

import pickle
from contextlib import ExitStack
from typing import Any

import pytest

from tests.transports.native.scripted import answering, peer
from trunkline import APIConnectionError, OpenAI
from trunkline.http import URL
from trunkline.network import Network
from trunkline.testing import RefusingPort
from trunkline.testing.fakes import fake_client
from trunkline_plugins.proxies import is_exempt, proxy_for

PROXY = "http://proxy.example:3128"


@pytest.mark.parametrize(
    ("url", "environment", "proxy"),
    [
        ("https://h/v1", {}, None),
        ("https://h/v1", {"HTTPS_PROXY": PROXY}, PROXY),
        ("https://h/v1", {"HTTP_PROXY": PROXY}, None),
        ("http://h/v1", {"HTTP_PROXY": PROXY}, PROXY),
        ("http://h/v1", {"ALL_PROXY": PROXY}, PROXY),
        ("https://h/v1", {"HTTPS_PROXY": "http://other:1", "https_proxy": PROXY}, PROXY),
        ("https://h/v1", {"ALL_PROXY": "http://other:1", "HTTPS_PROXY": PROXY}, PROXY),
        ("https://h/v1", {"https_proxy": "proxy.example:3128"}, PROXY),
        ("https://h/v1", {"https_proxy": PROXY, "NO_PROXY": "h"}, None),
        ("https://h/v1", {"https_proxy": PROXY, "NO_PROXY": "x", "no_proxy": "h"}, None),
        ("http://h/v1", {"HTTP_PROXY": PROXY, "REQUEST_METHOD": "GET"}, None),
        ("http://h/v1", {"http_proxy": PROXY, "REQUEST_METHOD": "GET"}, PROXY),
        ("https://h/v1", {"HTTPS_PROXY": PROXY, "REQUEST_METHOD": "GET"}, PROXY),
    ],
)
def test_environment_then_it_names_the_proxy_as_curl_reads_it(
    url: str, environment: dict[str, str], proxy: str | None
) -> None:
    """Lower case takes precedence; CGI programs ignore HTTP_PROXY (CVE-2016-1000110)."""
    assert proxy_for(URL.parse(url), environment) == proxy


@pytest.mark.parametrize(
    ("url", "entries", "exempt"),
    [
        ("https://api.example.com", "*", True),
        ("https://api.example.com", "api.example.com", True),
        ("https://api.example.com", "API.Example.COM", True),
        ("https://api.example.com", "example.com", True),
        ("https://api.example.com", ".example.com", True),
        ("https://api.example.com", "*.example.com", True),
        ("https://api.example.com", "com", True),
        ("https://api.example.com", "ample.com", False),
        ("https://api.example.com", "api.example.com.evil.org", False),
        ("https://example.com.evil.org", "example.com", False),
        ("https://notexample.com", "example.com", False),
        ("https://api.example.com", "other.org, example.com", True),
        ("https://api.example.com", "other.org example.com", True),
        ("https://api.example.com", "", False),
        ("https://api.example.com", " , ,", False),
        ("https://api.example.com", ".", False),
        ("https://api.example.com", "~example.com", False),
        ("https://api.example.com:8443", "api.example.com:8443", True),
        ("https://api.example.com:8443", "api.example.com:443", False),
        ("https://api.example.com", "api.example.com:443", True),
        ("http://10.1.2.3", "10.1.2.3", True),
        ("http://10.1.2.3", "10.0.0.0/8", True),
        ("http://10.1.2.3", "10.9.9.9/8", True),
        ("http://11.1.2.3", "10.0.0.0/8", False),
        ("http://10.1.2.3", "10.1.2.0/33", False),
        ("http://host.example", "10.0.0.0/8", False),
        ("http://[2001:db8::1]", "2001:db8::1", True),
        ("http://[2001:db8::1]", "[2001:db8::1]", True),
        ("http://[2001:db8::1]:8080", "[2001:db8::1]:8080", True),
        ("http://[2001:db8::1]:8080", "[2001:db8::1]:80", False),
        ("http://[2001:db8::1]", "2001:db8::/32", True),
        ("http://localhost:8000", "localhost,127.0.0.1", True),
    ],
)
def test_no_proxy_then_it_exempts_hosts_domains_ports_and_networks(
    url: str, entries: str, exempt: bool
) -> None:
    """NO_PROXY matches hosts, domains, ports and networks, and suffixes only at a dot."""
    assert is_exempt(URL.parse(url), entries) is exempt


@pytest.mark.parametrize(
    ("option", "chosen"),
    [({}, PROXY), ({"proxy": ""}, ""), ({"proxy": "http://mine:1"}, "http://mine:1")],
)
def test_client_then_its_own_option_wins_over_the_environment(
    option: Any, chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client's option overrides the environment; an empty one means no proxy."""
    monkeypatch.setenv("https_proxy", PROXY)
    with OpenAI(api_key="k", **option) as client:
        assert client.pipeline.settings.network.proxy == chosen


def test_client_when_printed_then_the_password_of_its_proxy_is_not_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No repr of the client or its settings shows the password of the proxy."""
    monkeypatch.setenv("https_proxy", "http://user:hunter2@proxy.example:3128")
    with OpenAI(api_key="k") as client:
        settings = client.pipeline.settings
        assert "hunter2" in str(settings.network.proxy)
        assert "hunter2" not in repr(client) + repr(settings) + repr(settings.network)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("proxy", "address"),
    [
        (None, None),
        ("", None),
        ("http://h:3128", "http://h:3128"),
        ("http://user:pa@ss@h:3128/", "http://h:3128"),
        ("http://user:a://b@h", "http://h"),
        ("user:hunter2@h:3128", "h:3128"),
        ("socks5://h", "socks5://h"),
    ],
)
def test_address_of_a_proxy_then_it_has_no_name_and_no_password(
    proxy: str | None, address: str | None
) -> None:
    """Whatever the password contains, and also for a URL that no transport takes."""
    assert Network(proxy=proxy).proxy_address == address


def test_transport_that_the_user_has_made_then_the_environment_gives_it_no_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It has its own, or none."""
    monkeypatch.setenv("https_proxy", PROXY)
    assert fake_client().pipeline.settings.network.proxy is None


CUT = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9\r\n\r\ndata"


@pytest.mark.parametrize("is_reached", [pytest.param(True, marks=pytest.mark.thorough), False])
def test_connection_through_a_proxy_that_fails_then_the_error_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, is_reached: bool
) -> None:
    """Without the password; also if a stream breaks later."""
    with ExitStack() as stack:
        if is_reached:
            url = stack.enter_context(peer(answering(CUT))).url
        else:
            url = stack.enter_context(RefusingPort()).url
        monkeypatch.setenv("http_proxy", url.replace("://", "://user:hunter2@") + "/")
        client = stack.enter_context(
            OpenAI(api_key="k", base_url="http://api.test/", max_retries=0)
        )
        create = client.chat.completions.create
        with pytest.raises(APIConnectionError) as caught:
            for _ in create(model="m", messages=[], stream=True):
                pass
    error = pickle.loads(pickle.dumps(caught.value))
    assert error.proxy == url
    assert error.phase == ("body" if is_reached else "proxy")
    assert f"({error.phase} to api.test through {url}, 1 attempt, " in str(error)
    assert "hunter2" not in repr(vars(error))


def test_client_of_a_unix_socket_then_the_environment_gives_it_no_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A socket in the file system is not reached through a proxy."""
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    client = OpenAI(api_key="none", unix_socket="/tmp/none.sock")
    assert client.pipeline.settings.network.proxy is None
    client.close()
