"""aiohttp, for asyncio: connections of a session that this package makes, or a user's session.

Every call goes through ``ClientSession.request``, so that the test tools and instrumentors of
aiohttp see it. aiohttp is imported when a client connects.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import Transport
    from trunkline_transports.aiohttp.sessions import AdoptedSession, OwnSessions

# asyncio has no TLS within TLS before Python 3.11.
_PROXIES = ("http", "https") if sys.version_info >= (3, 11) else ("http",)

_BROKEN: Final[Mapping[str, str]] = {
    "interim-bounded": "aiohttp skips any number of interim responses and shows none of them; only "
    "the time limit of the head ends them",
}
_FLAKY: Final[dict[str, str]] = {}
if sys.version_info < (3, 11):
    _FLAKY["write-timeout"] = (
        "On Python 3.10 a connection that is ended while it sends may raise AttributeError in "
        "asyncio."
    )

capabilities = Capabilities(
    sync=False,
    loops=("asyncio",),
    proxies=_PROXIES,
    broken_promises=_BROKEN,
    flaky_promises=_FLAKY,
)


def connect(network: Network) -> Transport:
    raise _only_async()


def connect_async(network: Network) -> OwnSessions:
    """A transport with a session for each run of asyncio. Raises ImportError without aiohttp."""
    from trunkline_transports.aiohttp.sessions import OwnSessions

    return OwnSessions(network, capabilities)


def adopt(session: Any) -> Transport:
    raise _only_async()


def adopt_async(session: Any) -> AdoptedSession:
    """A transport over a user's ``aiohttp.ClientSession``, which it does not close."""
    from trunkline_transports.aiohttp.sessions import AdoptedSession

    return AdoptedSession(session, capabilities)


def default_session(*, is_async: bool, **options: Any) -> Any:
    """A session with the limits of openai-python's. Raises OpenAIError without a running loop."""
    import asyncio

    import aiohttp

    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        raise OpenAIError(
            "a session of aiohttp needs a running event loop: make it in a coroutine, or use "
            "transport='aiohttp', which makes its own"
        ) from error
    usual: dict[str, Any] = {
        "timeout": aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=600),
        "trust_env": True,
    }
    if "connector" not in options:
        usual["connector"] = aiohttp.TCPConnector(limit=1000)
    return aiohttp.ClientSession(**{**usual, **options})


def _only_async() -> OpenAIError:
    return OpenAIError(
        "transport 'aiohttp' is for async code: use AsyncOpenAI, or transport='native' in sync code"
    )
