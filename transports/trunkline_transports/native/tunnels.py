"""Ways through a proxy: CONNECT (RFC 9110, 9.3.6) and SOCKS5 (RFC 1928, 1929)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trunkline_transports.http1.answer import Answer
from trunkline_transports.native.steps import Steps

if TYPE_CHECKING:
    from trunkline.http import URL
    from trunkline_transports.native.wire import Wire
    from trunkline_transports.proxies import Proxy

_NO_CREDENTIALS, _USERNAME, _NONE_ACCEPTED = 0x00, 0x02, 0xFF
_IPV4, _DOMAIN, _IPV6 = 0x01, 0x03, 0x04
_REASONS: Final = {
    1: "it failed",
    2: "its rules do not allow it",
    3: "the network cannot be reached",
    4: "the host cannot be reached",
    5: "the connection was refused",
    6: "the connection took too long",
    7: "it does not know CONNECT",
    8: "it does not know this kind of address",
}


class ProxyError(Exception):
    """The proxy refuses, or does not speak its protocol."""


def connect(wire: Wire, proxy: Proxy, url: URL) -> Steps[None]:
    """Open a tunnel through an HTTP proxy. Raises ProxyError, ProtocolError, OSError."""
    authority = f"[{url.host}]:{url.port}" if ":" in url.host else f"{url.host}:{url.port}"
    lines = [f"CONNECT {authority} HTTP/1.1", f"Host: {authority}"]
    lines += [f"{name}: {value}" for name, value in proxy.headers.items()]
    yield from wire.send("\r\n".join([*lines, "", ""]).encode("latin-1"))
    answer = Answer("CONNECT")
    while answer.head is None:
        received = yield from wire.receive()
        if received:
            answer.push(received)
        else:
            answer.end()
    if answer.tunnel is None:
        status = answer.head.status
        hint = ": check the user name and password in its URL" if status == 407 else ""
        raise ProxyError(f"the proxy refused the tunnel with status {status}{hint}")
    if answer.tunnel:
        raise ProxyError("the proxy sent extra bytes before the tunnel was used")


def socks5(wire: Wire, proxy: Proxy, url: URL) -> Steps[None]:
    """Open a tunnel through a SOCKS5 proxy, which resolves the name. Raises ProxyError, OSError."""
    reader = _ExactReader(wire)
    methods = [_NO_CREDENTIALS] if proxy.credentials is None else [_NO_CREDENTIALS, _USERNAME]
    yield from wire.send(bytes([5, len(methods), *methods]))
    version, method = yield from reader.exactly(2)
    if version != 5 or method not in methods:
        asked = "refused the way to log in" if method == _NONE_ACCEPTED else "does not speak SOCKS5"
        raise ProxyError(f"the proxy {asked}: check its URL, and its user name and password")
    if method == _USERNAME:
        yield from _log_in(wire, reader, proxy)
    yield from wire.send(bytes([5, 1, 0]) + _address(url.host) + url.port.to_bytes(2, "big"))
    version, code, _, kind = yield from reader.exactly(4)
    if version != 5 or code != 0:
        raise ProxyError(f"the proxy refused the tunnel: {_REASONS.get(code, f'code {code}')}")
    if kind not in (_IPV4, _DOMAIN, _IPV6):
        raise ProxyError("the proxy does not speak SOCKS5: its answer has no kind of address")
    length = {_IPV4: 4, _IPV6: 16}.get(kind) or (yield from reader.exactly(1))[0]
    yield from reader.exactly(length + 2)
    if reader.held:
        raise ProxyError("the proxy sent extra bytes before the tunnel was used")


def _log_in(wire: Wire, reader: _ExactReader, proxy: Proxy) -> Steps[None]:
    name, password = (part.encode() for part in proxy.credentials or ("", ""))
    if not 0 < len(name) < 256 or not 0 < len(password) < 256:
        raise ProxyError("SOCKS5 takes a user name and a password of 1 to 255 bytes")
    parts = (bytes([1, len(name)]), name, bytes([len(password)]), password)
    yield from wire.send(b"".join(parts))
    _, status = yield from reader.exactly(2)
    if status != 0:
        raise ProxyError("the proxy refused the user name and password in its URL")


def _address(host: str) -> bytes:
    import ipaddress

    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        name = host.encode("ascii")
        return bytes([_DOMAIN, len(name)]) + name
    return bytes([_IPV4 if address.version == 4 else _IPV6]) + address.packed


class _ExactReader:
    """Reads a number of bytes; `held` are those that came too early."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.held = b""

    def exactly(self, count: int) -> Steps[bytes]:
        while len(self.held) < count:
            received = yield from self._wire.receive()
            if not received:
                raise ProxyError("the proxy closed the connection")
            self.held += received
        taken, self.held = self.held[:count], self.held[count:]
        return taken
