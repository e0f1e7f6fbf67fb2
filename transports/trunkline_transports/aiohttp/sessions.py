"""The two transports: over sessions of our own, and over a user's session."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakSet, finalize

import aiohttp
from multidict import CIMultiDict
from yarl import URL

from trunkline.errors import OpenAIError
from trunkline.http import Body, Headers, Response
from trunkline_transports import loops
from trunkline_transports.aiohttp.answers import SessionBody, response_of
from trunkline_transports.aiohttp.calls import CALL, Sending
from trunkline_transports.aiohttp.connectors import connector
from trunkline_transports.aiohttp.failures import FinalError, failure
from trunkline_transports.aiohttp.uploads import WHOLE, SessionUpload
from trunkline_transports.dropped import Dropped
from trunkline_transports.framing import CHUNKED, fields
from trunkline_transports.options import check
from trunkline_transports.phases import all_wrapped_by
from trunkline_transports.pooling.owners import PerRun
from trunkline_transports.proxies import Proxy, proxy_of
from trunkline_transports.strictness import LooseHeadError, may_be_kept

if TYPE_CHECKING:
    from trunkline.http import Request
    from trunkline.network import Network, Timeout
    from trunkline.transport import Capabilities, Loop

_AUTOMATIC: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
"""The headers that aiohttp would add."""
_LONGEST_FIELD: Final = 65536
_MOST_FIELDS: Final = 1000
_NO_LIMITS: Final = aiohttp.ClientTimeout()
"""In sessions of our own, `Sending` has all limits."""
_EACH_CALL: Final[dict[str, Any]] = {
    "allow_redirects": False,
    "auto_decompress": False,
    "max_field_size": _LONGEST_FIELD,
    "max_headers": _MOST_FIELDS,
    "max_line_size": _LONGEST_FIELD,
    "raise_for_status": False,
    "skip_auto_headers": _AUTOMATIC,
}
"""The options of every request, whichever session sends it."""


class OwnSessions:
    """Sends requests from tasks of asyncio. Each run of a loop has its own session.

    aiohttp has no limit for the number of idle connections: of
    `Limits.max_keepalive_connections`, only 0 has an effect.
    """

    def __init__(self, network: Network, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._proxy = proxy_of(network, "aiohttp", capabilities.proxies)
        check(network, "aiohttp", "http2")
        self._network = network
        self._runs = PerRun(lambda: _OwnSession(network))

    def loop(self) -> Loop:
        return _loop()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        options = self._options(request.url.scheme)
        call = Sending(timeout, "pool", timeout.pool, sends_pieces=_has_pieces(request))
        session = self._runs.get()
        response = await _exchange(session.session, request, call, options, self._proxy)
        session.note(response, call)
        return response

    async def aclose(self) -> None:
        session = self._runs.take()
        if session is not None:
            await session.aclose()

    def _options(self, scheme: str) -> dict[str, Any]:
        if scheme == "https" and self._network.unix_socket is not None:
            raise OpenAIError(
                "transport 'aiohttp' has no TLS over a Unix socket: use an http:// base_url, or "
                "transport='native'"
            )
        if scheme == "https" or (self._proxy is not None and self._proxy.scheme == "https"):
            return {"timeout": _NO_LIMITS, "ssl": self._context()}
        return {"timeout": _NO_LIMITS}

    def _context(self) -> Any:
        from trunkline_transports.tls import ssl_context  # 18 ms, which plain http does not need

        return ssl_context(self._network)


class _OwnSession:
    """The session of one run, and the bodies that are being read."""

    def __init__(self, network: Network) -> None:
        self._connector = connector(network)
        # In a cycle, the library's finalizers may come before `__del__`, but not before this one.
        finalize(self, _drop, self._connector).atexit = False
        self._expiry = network.limits.keepalive_expiry
        self._bodies: WeakSet[SessionBody] = WeakSet()
        self.session = aiohttp.ClientSession(
            connector=self._connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            middlewares=(_only_once,),
            trust_env=False,
        )

    def note(self, response: Response, call: Sending) -> None:
        """Remember the body, and whether the server keeps the connection long enough."""
        if isinstance(response.stream, SessionBody):
            self._bodies.add(response.stream)
        if call.protocol is not None and not may_be_kept(response.headers, self._expiry):
            call.protocol.force_close()

    def __del__(self) -> None:  # also when the program ends
        if hasattr(self, "_connector"):
            _drop(self._connector)

    async def aclose(self) -> None:
        """Close all connections; calls that are under way fail."""
        self._connector.abort()
        for body in list(self._bodies):
            body.close()  # aiohttp leaves its reader waiting
        await loops.current().shield(self.session.close)


def _drop(connector: Any) -> None:
    """Close it quietly: for one that was dropped the library warns, and asyncio prints an error."""
    if not Dropped.loud:
        connector.drop()


class AdoptedSession:
    """Sends requests through a user's ``ClientSession``, in the loop that it belongs to.

    The session keeps its connector, proxy, cookies, default headers, middlewares and tracing. For
    each request, these override its own: the time limits, `allow_redirects`, `auto_decompress`,
    `raise_for_status`, the limits for the size of a head, and the headers that aiohttp adds.

    aiohttp itself limits less here than in sessions of our own: waiting for a free connection
    counts as phase ``connect``, a kept connection is not looked at before its next use, and
    requests other than POST and PATCH are sent a second time if the first connection closes.
    """

    def __init__(self, session: Any, capabilities: Capabilities) -> None:
        if not isinstance(session, aiohttp.ClientSession):
            raise OpenAIError(f"AsyncOpenAI needs an aiohttp.ClientSession, not {session!r}")
        self.capabilities = capabilities
        self._bodies: PerRun[WeakSet[SessionBody]] = PerRun(WeakSet)
        self._session = session
        with warnings.catch_warnings():  # aiohttp plans to remove it, and has nothing else
            warnings.simplefilter("ignore", DeprecationWarning)
            self._home = session.loop

    def loop(self) -> Loop:
        return _loop()

    async def send(self, request: Request, timeout: Timeout) -> Response:
        if loops.running()[1] is not self._home:
            raise OpenAIError(
                "the aiohttp.ClientSession belongs to another event loop: make one session, and "
                "one client, for each loop"
            )
        if self._session.closed:
            raise OpenAIError("the aiohttp.ClientSession is closed: make a client with a new one")
        granted = _sum(timeout.pool, timeout.connect)
        limits = aiohttp.ClientTimeout(
            connect=granted, sock_connect=timeout.connect, sock_read=timeout.read
        )
        seconds = _sum(granted, timeout.read)
        call = Sending(timeout, "headers", seconds, sends_pieces=_has_pieces(request))
        bodies = self._bodies.get()
        response = await _exchange(self._session, request, call, {"timeout": limits})
        if isinstance(response.stream, SessionBody):
            bodies.add(response.stream)
        return response

    async def aclose(self) -> None:
        """Close what is being read. The user closes the session."""
        for body in list(self._bodies.take() or ()):
            body.close()


async def _exchange(
    session: aiohttp.ClientSession,
    request: Request,
    call: Sending,
    options: dict[str, Any],
    proxy: Proxy | None = None,
) -> Response:
    """Send the request, and return the head of the response."""
    upload = SessionUpload(request.body, call) if call.sends_pieces else None
    token = CALL.set(call)
    try:
        async with call:
            # Error trackers show the variables of every frame: none of them has the headers.
            found = await session.request(
                request.method,
                URL(str(request.url), encoded=True),
                data=upload or request.body or None,
                headers=_headers(request, proxy),
                **_EACH_CALL,
                **options,
                **_of_proxy(proxy),
            )
        return response_of(found, request, call, upload)
    except BaseException as error:  # also when cancelled
        ended = _refusal(error, request) or _mapped(error, request, call, upload)
    finally:
        CALL.reset(token)
    call.abort()
    if upload is not None:
        await upload.aclose()
    if isinstance(ended, Response):
        return ended
    raise ended  # here, so that nothing of aiohttp's is its context


def _refusal(error: BaseException, request: Request) -> Response | None:
    """Return the response for whose status a user's middleware raised, which has no body then."""
    if type(error) is not aiohttp.ClientResponseError or error.__cause__ is not None:
        return None  # the one with a cause says that a head is malformed
    if error.request_info.url != URL(str(request.url), encoded=True):
        return None
    fields = () if error.headers is None else error.headers.items()
    return Response(error.status, Headers(fields), request, content=b"")


def _mapped(
    error: BaseException, request: Request, call: Sending, upload: SessionUpload | None
) -> BaseException:
    """Return the error to raise: ours for one of aiohttp's, any other unchanged."""
    if isinstance(error, aiohttp.ClientError | LooseHeadError) or call.is_over(error):
        if upload is not None and upload.error is not None:
            return upload.error
        return failure(error, request, call)
    all_wrapped_by(error)  # without their local variables
    # Of a user's session; nothing but its text distinguishes it from an error of a middleware.
    if str(error).startswith("Cannot combine AUTHORIZATION"):
        return OpenAIError(
            "the aiohttp.ClientSession has credentials (auth, or .netrc with trust_env=True) "
            "beside the API key: make it without them, or pass "
            "default_headers={'Authorization': None} to leave the key out"
        )
    return error


async def _only_once(request: Any, handler: Any) -> Any:
    """Hide errors after which aiohttp sends a request again, on which there is no option.

    See https://github.com/aio-libs/aiohttp/issues/10790
    """
    try:
        return await handler(request)
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise FinalError from error


def _headers(request: Request, proxy: Proxy | None) -> CIMultiDict[str]:
    """Return all headers but that of a chunked body, which aiohttp adds."""
    headers = CIMultiDict([pair for pair in fields(request) if pair != CHUNKED])
    if proxy is not None and request.url.scheme == "http":
        headers.extend(proxy.headers)
    return headers


def _of_proxy(proxy: Proxy | None) -> dict[str, Any]:
    if proxy is None:
        return {}
    return {"proxy": proxy.address, "proxy_headers": proxy.headers}  # for a tunnel's CONNECT


def _has_pieces(request: Request) -> bool:
    return isinstance(request.body, Body) or len(request.body) > WHOLE


def _sum(first: float | None, second: float | None) -> float | None:
    return None if first is None or second is None else first + second


def _loop() -> Loop:
    library, _ = loops.running()
    if library != "asyncio":
        raise OpenAIError(
            f"transport 'aiohttp' works inside asyncio.run, not in {library}: use "
            f"transport='native', which works in both"
        )
    return loops.current()
