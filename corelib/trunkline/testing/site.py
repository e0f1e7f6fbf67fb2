"""The other end of a conformance check: servers that start on first use."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

from trunkline.http import URL, Headers
from trunkline.serving.listener import Listener
from trunkline.testing.certificates import (
    server_context,
    write_authority,
    write_client_certificate,
)
from trunkline.testing.http2_server import Http2Server
from trunkline.testing.proxy_server import ProxyServer
from trunkline.testing.server import FaultyServer, RefusingPort, StalledPort

if TYPE_CHECKING:
    from typing_extensions import Self


class Seen(Protocol):
    """A request as the server received it."""

    @property
    def method(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def headers(self) -> Headers: ...
    @property
    def body(self) -> bytes: ...


class Peer(Protocol):
    """The other end of checks that need no network: `FaultyServer`, or a fake of it."""

    def url_of(self, path: str) -> URL:
        """Return the URL of a behaviour."""
        ...

    def release(self) -> None:
        """Let waiting exchanges continue."""
        ...

    @property
    def requests(self) -> list[Any]:
        """The requests that were received, each a `Seen`."""
        ...

    @property
    def connections(self) -> int:
        """The number of open connections."""
        ...


class Site:
    """Servers of each kind that a check may need.

    The context manager closes all that were used.
    """

    def __init__(self) -> None:
        self._closing = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._closing.close()

    @cached_property
    def server(self) -> FaultyServer:
        return self._closing.enter_context(FaultyServer())

    @cached_property
    def secure(self) -> FaultyServer:
        """A server with TLS, whose certificate only the authority in `ca_bundle` vouches for."""
        return self._closing.enter_context(FaultyServer(ssl_context=server_context()))

    @cached_property
    def guarded(self) -> FaultyServer:
        """The same, but it requires a certificate of the client."""
        context = server_context(asks_for_certificate=True)
        return self._closing.enter_context(FaultyServer(ssl_context=context))

    @cached_property
    def ca_bundle(self) -> str:
        """The path of a PEM file with the authority of `secure`."""
        return write_authority(self._folder / "authority.pem")

    @cached_property
    def client_certificate(self) -> str:
        """The path of a PEM file with a certificate that `guarded` accepts, and its key."""
        return write_client_certificate(self._folder / "client.pem")

    @cached_property
    def ipv6(self) -> FaultyServer | None:
        """A server at an IPv6 address, or None if this machine has none."""
        try:
            return self._closing.enter_context(FaultyServer(host="::1"))
        except OSError:
            return None

    @cached_property
    def proxy(self) -> ProxyServer:
        """An HTTP proxy that requires credentials."""
        return self._closing.enter_context(ProxyServer())

    @cached_property
    def http2(self) -> Http2Server:
        """A server that speaks only HTTP/2, over TLS."""
        return self._closing.enter_context(Http2Server())

    @cached_property
    def refusing(self) -> RefusingPort:
        return self._closing.enter_context(RefusingPort())

    @cached_property
    def stalled(self) -> StalledPort:
        return self._closing.enter_context(StalledPort())

    def drop_connections(self) -> None:
        """Close all connections, which ends calls that still wait for a server of this site."""
        # A property that was not used must not start a server now.
        for started in tuple(self.__dict__.values()):
            if isinstance(started, Listener):
                started.drop_connections()

    @cached_property
    def _folder(self) -> Path:
        return Path(self._closing.enter_context(tempfile.TemporaryDirectory()))
