"""The proxy of `Network.proxy`, which is checked when a client is made, not when it calls."""

from __future__ import annotations

from binascii import b2a_base64
from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import unquote, urlsplit

from trunkline.errors import OpenAIError
from trunkline.http import URL
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.network import Network

_PORTS: Final = {"http": 80, "https": 443, "socks5": 1080}
"""Where a proxy listens if its URL does not say."""


class Proxy(Value, frozen=True):
    """The address of a proxy, and the name and password that it requires."""

    hidden: ClassVar[frozenset[str]] = frozenset({"credentials"})

    scheme: str
    host: str
    port: int
    credentials: tuple[str, str] | None = None

    @property
    def address(self) -> str:
        """Without the credentials."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        """The headers for an HTTP proxy, in addition to those of the request."""
        if self.credentials is None:
            return {}
        # Not `base64`, which takes 1 ms of a first call.
        basic = b2a_base64(":".join(self.credentials).encode(), newline=False).decode("ascii")
        return {"Proxy-Authorization": f"Basic {basic}"}


def proxy_of(network: Network, transport: str, schemes: tuple[str, ...]) -> Proxy | None:
    """Return the proxy of `network`, or None.

    Raises OpenAIError for an invalid one. The message never shows the credentials.
    """
    if not network.proxy:
        return None
    read = _read(network.proxy)
    if isinstance(read, str):  # outside of `except`: Python's errors quote a part of the password
        raise _unusable(transport, schemes, read)
    if read.scheme not in schemes:
        raise _unusable(transport, schemes, f"its scheme is {read.scheme!r}")
    return read


def _read(url: str) -> Proxy | str:
    """Return the proxy of a URL, or the fact that makes it unusable."""
    try:
        parts = urlsplit(url)
        # Names are always the proxy's to resolve, which is all that the h says.
        scheme = "socks5" if parts.scheme == "socks5h" else parts.scheme
        if scheme not in _PORTS:
            return f"its scheme is {scheme!r}"
        host = URL.parse(f"http://{parts.netloc.rpartition('@')[2]}").host
        port = _PORTS[scheme] if parts.port is None else parts.port
        if parts.username is None:
            return Proxy(scheme, host, port)
        credentials = _decoded(parts.username), _decoded(parts.password or "")
        return Proxy(scheme, host, port, credentials)
    except UnicodeError:
        return "its user name or password is not UTF-8, percent-encoded"
    except ValueError:
        return "its host or port is invalid"


def _decoded(part: str) -> str:
    """Decode a name or password. Raises UnicodeError."""
    text = unquote(part, errors="strict")
    text.encode()  # from the environment, bytes of another encoding come as lone surrogates
    return text


def _unusable(transport: str, schemes: tuple[str, ...], fact: str) -> OpenAIError:
    return OpenAIError(
        f"transport {transport!r} cannot use the proxy (proxy=, or the environment's): {fact}; "
        f"use scheme://host:port, where the scheme is one of: {', '.join(schemes)}"
    )
