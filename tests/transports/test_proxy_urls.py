"""How the URL of a proxy is read, for every transport."""

from __future__ import annotations

import pytest

from trunkline.errors import OpenAIError
from trunkline.network import Network
from trunkline_transports.proxies import Proxy, proxy_of

SCHEMES = ("http", "https", "socks5")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://proxy.test", "http://proxy.test:80"),
        ("https://proxy.test", "https://proxy.test:443"),
        ("socks5://proxy.test", "socks5://proxy.test:1080"),
        ("socks5h://proxy.test:9050", "socks5://proxy.test:9050"),
        ("http://proxy.test:3128", "http://proxy.test:3128"),
        ("http://[::1]:3128", "http://[::1]:3128"),
        ("http://user:sesame@proxy.test", "http://proxy.test:80"),
    ],
)
def test_url_of_a_proxy_then_its_address_has_the_port_and_no_credentials(
    url: str, address: str
) -> None:
    """Each scheme has a usual port."""
    proxy = proxy_of(Network(proxy=url), "native", SCHEMES)
    assert proxy is not None
    assert proxy.address == address
    assert "sesame" not in repr(proxy)


@pytest.mark.parametrize(
    ("user", "credentials", "headers"),
    [
        ("", None, {}),
        ("user@", ("user", ""), {"Proxy-Authorization": "Basic dXNlcjo="}),
        ("user:sesame@", ("user", "sesame"), {"Proxy-Authorization": "Basic dXNlcjpzZXNhbWU="}),
        ("us%40er:%C3%A9@", ("us@er", "\xe9"), {"Proxy-Authorization": "Basic dXNAZXI6w6k="}),
    ],
)
def test_credentials_of_a_proxy_then_they_are_decoded_and_sent_to_it(
    user: str, credentials: tuple[str, str] | None, headers: dict[str, str]
) -> None:
    """A name may have no password; the header has UTF-8."""
    proxy = proxy_of(Network(proxy=f"http://{user}proxy.test"), "native", SCHEMES)
    assert proxy == Proxy("http", "proxy.test", 80, credentials)
    assert proxy.headers == headers


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("user", "wrong"),
    [
        ("us%FFer:sesame", "its user name or password is not UTF-8"),
        ("us\udcffer:sesame", "its user name or password is not UTF-8"),
        ("user:ses/ame", "its host or port is invalid"),
        ("user:sesame@proxy.test:0?", "its host or port is invalid"),
    ],
)
def test_credentials_that_cannot_be_read_then_the_client_is_refused_without_showing_them(
    user: str, wrong: str
) -> None:
    """Not the first call; and not the errors of Python, which quote them."""
    with pytest.raises(OpenAIError, match=wrong) as raised:
        proxy_of(Network(proxy=f"http://{user}@proxy.test"), "native", SCHEMES)
    assert raised.value.__context__ is None
    assert "ses" not in str(raised.value).partition("; use scheme")[0]


@pytest.mark.parametrize("proxy", [None, ""])
def test_no_proxy_then_there_is_none(proxy: str | None) -> None:
    """An empty text says that the environment's is not wanted."""
    assert proxy_of(Network(proxy=proxy), "native", SCHEMES) is None


def test_proxy_when_made_then_it_cannot_be_changed() -> None:
    """Connections share it."""
    proxy = Proxy("http", "proxy.test", 80)
    with pytest.raises(AttributeError):
        proxy.port = 81  # type: ignore[misc]  # it is frozen
