"""requests, for sync code: a session of this package, or a user's session or adapter.

Every call passes through ``Session.send`` and ``HTTPAdapter.send`` of the library, so that its test
tools and instrumentors see it. The library is imported when a client connects.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from trunkline.errors import OpenAIError
from trunkline.transport import Capabilities

if TYPE_CHECKING:
    from trunkline.network import Network
    from trunkline.transport import AsyncTransport
    from trunkline_transports.lending import LendingTransport

_BROKEN: Final[Mapping[str, str]] = {
    "method-and-target": "urllib3 writes percent-encodings with upper-case digits.",
    "many-headers": "http.client refuses a response with more than 100 header fields.",
    "interim-skipped": "http.client skips 100 only. Another interim response is taken for the "
    "response, which is refused here.",
    "interim-bounded": "http.client skips responses with status 100 without end, and each of them "
    "renews the limit of the head.",
    "chunks-strict": "http.client reads the size of a chunk with int(), which also accepts a sign, "
    "a prefix and underscores.",
    "trailers-bounded": "http.client reads trailers without end, and takes the end of the "
    "connection for theirs.",
    "upload-stopped": "urllib3 looks for an answer when it has sent the whole body.",
    "write-timeout": "urllib3 has no limit for writes: that for connecting applies to each piece.",
    "head-drip": "urllib3 limits each read of the head, not the head, and shows no socket before.",
    "proxy-drip": "http.client limits each read of a proxy's answer, not the answer.",
    "secrets-not-logged": "urllib3 logs the target of each request at the level DEBUG, with a key "
    "that the query of base_url has.",
}

_FLAKY: Final[Mapping[str, str]] = {
    "interrupted": "A signal handler that raises while http.client closes a response leaves the "
    "response to the garbage collector, which reports an error that nobody can catch.",
}

capabilities = Capabilities(sync=True, broken_promises=_BROKEN, flaky_promises=_FLAKY)


def connect(network: Network) -> LendingTransport:
    """A transport with a session for each process. Raises ImportError without requests."""
    from trunkline_transports.lending import LendingTransport
    from trunkline_transports.requests.sessions import own

    return LendingTransport(own(network), capabilities)


def connect_async(network: Network) -> AsyncTransport:
    raise OpenAIError("transport 'requests' is for sync code: use OpenAI")


def adopt(session: Any) -> LendingTransport:
    """A transport over a user's ``requests.Session`` or adapter, which it does not close."""
    from trunkline_transports.lending import LendingTransport
    from trunkline_transports.requests.adopted import adopted

    return LendingTransport(adopted(session), capabilities)


def adopt_async(session: Any) -> AsyncTransport:
    raise OpenAIError(
        f"requests is for sync code, and so is {type(session).__qualname__}: use OpenAI, "
        "or AsyncOpenAI with another transport"
    )
