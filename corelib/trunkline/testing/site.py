"""The other end of a conformance check: servers that are there when they are asked for."""

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
    """A request as it arrived."""

    @property
    def method(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def headers(self) -> Headers: ...
    @property
    def body(self) -> bytes: ...


class Peer(Protocol):
    """What checks without network ask of the other end: `FaultyServer`, or a fake of it."""

    def url_of(self, path: str) -> URL:
        """The address of a behaviour."""
        ...

    def release(self) -> None:
        """Let the exchanges go on that wait."""
        ...

    @property
    def requests(self) -> list[Any]:
        """What was received, as `Seen`."""
        ...

    @property
    def connections(self) -> int:
        """How many are open."""
        ...


class Site:
    """A `FaultyServer` without TLS and one with, a refusing and a stalled port; closes them all."""

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
        """One whose certificate is of the authority in `ca_bundle` only."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        _authority().issue_cert("127.0.0.1", "localhost").configure_cert(context)
        return self._closing.enter_context(FaultyServer(ssl_context=context))

    @cached_property
    def ca_bundle(self) -> str:
        """The path of a PEM file."""
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
        """End what still waits for a server of this site."""
        for name in ("server", "secure"):
            if name in self.__dict__:
                self.__dict__[name].drop_connections()


@cache
def _authority() -> Any:
    try:
        trustme = import_module("trustme")
    except ImportError as error:
        raise OpenAIError("the checks of TLS make certificates: pip install trustme") from error
    return trustme.CA()
