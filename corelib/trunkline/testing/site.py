"""The other end of a conformance check: servers that start on first use."""

from __future__ import annotations

import ssl
import tempfile
from contextlib import ExitStack
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol

from trunkline.errors import OpenAIError
from trunkline.http import URL, Headers
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
    """A `FaultyServer` without TLS and one with it, a refusing port and a stalled port.

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
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        _authority().issue_cert("127.0.0.1", "localhost").configure_cert(context)
        return self._closing.enter_context(FaultyServer(ssl_context=context))

    @cached_property
    def ca_bundle(self) -> str:
        """The path of a PEM file with the authority of `secure`."""
        folder = self._closing.enter_context(tempfile.TemporaryDirectory())
        path = Path(folder, "authority.pem")
        path.write_bytes(_authority().cert_pem.bytes())
        return str(path)

    @cached_property
    def refusing(self) -> RefusingPort:
        return self._closing.enter_context(RefusingPort())

    @cached_property
    def stalled(self) -> StalledPort:
        return self._closing.enter_context(StalledPort())

    def drop_connections(self) -> None:
        """Close all connections, which ends calls that still wait for a server of this site."""
        for name in ("server", "secure"):
            if name in self.__dict__:  # a property that was not used must not start a server now
                self.__dict__[name].drop_connections()


@cache
def _authority() -> Any:
    try:
        trustme = import_module("trustme")
    except ImportError as error:
        raise OpenAIError(
            "the TLS checks need the package trustme to make certificates: pip install trustme"
        ) from error
    return trustme.CA()
