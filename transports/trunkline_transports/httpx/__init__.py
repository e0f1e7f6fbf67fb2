"""httpx and httpx2: one adapter for both, over their public transports, or over a user's client.

Every call passes through ``HTTPTransport.handle_request`` or its async counterpart, so that the
library's test tools and instrumentors see it. The library is imported when a client connects.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline_transports.httpx.awaiting import AsyncHttpxTransport
    from trunkline_transports.lending import LendingTransport

_BROKEN: Final[Mapping[str, str]] = {
    "upload-stopped": "httpcore looks for an answer when it has sent the whole body.",
    "interim-bounded": "httpcore skips interim responses without end. Each of them renews the "
    "limit of the head, unless the connection is new.",
    "nothing-left-over": "httpcore parses bytes beyond a response as the response to the next "
    "request on the connection, and shows no transport that they are there.",
    "http2-stale-noticed": "httpcore does not look whether the server has closed a kept HTTP/2 "
    "connection. The call fails with stale_connection set, so that the retry follows at once.",
    "secrets-not-logged": "httpcore logs errors at the level DEBUG, with the line of the server "
    "that is not HTTP.",
}
_FLAKY: Final[dict[str, str]] = {
    "early-answer": "If the server resets the connection after its answer, the asyncio backend of "
    "httpcore fails to send, and loses what has arrived.",
    "interrupted": "In sync code, a signal handler that raises within the __enter__ of httpcore's "
    "lock leaves it held, so that the next call over the connection waits for ever.",
}
if sys.version_info < (3, 11):
    _FLAKY["storm"] = (
        "asyncio does not count cancellations on Python 3.10. So anyio takes one that comes while "
        "it connects for its own, and the call continues until its next limit."
    )

capabilities = Capabilities(
    sync=True,
    loops=("asyncio", "trio"),
    http2=True,
    proxies=("http", "https", "socks5"),
    broken_promises=_BROKEN,
    flaky_promises=_FLAKY,
)


class HttpxFactory:
    """httpx or httpx2, as a `TransportFactory`."""

    capabilities = capabilities

    def __init__(self, name: str) -> None:
        self._name = name

    def connect(self, network: Network) -> LendingTransport:
        """A transport with connections for each process."""
        from trunkline_transports.httpx.routes import own
        from trunkline_transports.lending import LendingTransport

        return LendingTransport(own(self._name, network, is_async=False), capabilities)

    def connect_async(self, network: Network) -> AsyncHttpxTransport:
        """A transport with connections for each run of an event loop."""
        from trunkline_transports.httpx.awaiting import AsyncHttpxTransport
        from trunkline_transports.httpx.routes import own

        return AsyncHttpxTransport(own(self._name, network, is_async=True), capabilities)

    def adopt(self, session: Any) -> LendingTransport:
        """A transport over a user's ``Client`` or ``BaseTransport``, which it does not close."""
        from trunkline_transports.httpx.routes import adopted
        from trunkline_transports.lending import LendingTransport

        return LendingTransport(adopted(self._name, session, is_async=False), capabilities)

    def adopt_async(self, session: Any) -> AsyncHttpxTransport:
        """The same for a user's ``AsyncClient`` or ``AsyncBaseTransport``."""
        from trunkline_transports.httpx.awaiting import AsyncHttpxTransport
        from trunkline_transports.httpx.routes import adopted

        return AsyncHttpxTransport(adopted(self._name, session, is_async=True), capabilities)

    def default_session(self, *, is_async: bool, **options: Any) -> Any:
        """A client of the library with the limits and redirects of openai-python's."""
        library: Any = import_module(self._name)
        kind = library.AsyncClient if is_async else library.Client
        return kind(**{**self.default_options(), **options})

    def default_options(self) -> dict[str, Any]:
        """The options of a client with the limits and redirects of openai-python's."""
        library: Any = import_module(self._name)
        return {
            "timeout": library.Timeout(600.0, connect=5.0),
            "limits": library.Limits(max_connections=1000, max_keepalive_connections=100),
            "follow_redirects": True,
        }


over_httpx = HttpxFactory("httpx")
over_httpx2 = HttpxFactory("httpx2")
