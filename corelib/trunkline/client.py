"""The two clients: options become settings and a pipeline, whose flows a driver runs."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Any, ClassVar, TypeVar

from typing_extensions import Self, Unpack

from trunkline.answers.streams import AsyncStream, Stream
from trunkline.clients.attributes import OptionsAsSignature
from trunkline.clients.environment import read_environment
from trunkline.clients.lists import Lists
from trunkline.clients.urls import URL_OPTIONS, check_residency
from trunkline.discovery import transports
from trunkline.discovery.plugins import activate, choose, settled
from trunkline.discovery.test_tools import guarded, reaches_out
from trunkline.flows.closed import AsyncClosedTransport, ClosedTransport
from trunkline.flows.drive_async import AsyncDriver
from trunkline.flows.drive_sync import SyncDriver
from trunkline.flows.forking import wait_before_forks
from trunkline.flows.pipeline import Pipeline
from trunkline.hooks import Hooks
from trunkline.http import Response
from trunkline.network import Network, Timeout
from trunkline.operations.endpoint import Invocation, ResultKind
from trunkline.operations.worlds import (
    Async,
    AsyncOpenBody,
    AsyncRaw,
    Sync,
    SyncOpenBody,
    SyncRaw,
    World,
)
from trunkline.options import (
    IDENTITIES,
    NETWORK_OPTIONS,
    ClientOptions,
    CopyOptions,
    Settings,
    given,
    settings_from,
)
from trunkline.resources.root import Root
from trunkline.transport import AsyncTransport, Capabilities, Transport

W_co = TypeVar("W_co", bound=World, covariant=True)

wait_before_forks()

_OWN_TRANSPORT = NETWORK_OPTIONS | {*URL_OPTIONS, "transport", "http_client", "plugins"}
"""Options that make a copy open its own transport."""


class AnyClient(Lists[W_co]):
    """The common part of both clients: the options, and the pipeline made from them."""

    __signature__ = OptionsAsSignature(ClientOptions)
    _plugins: ClassVar[tuple[Any, ...]] = ()
    """Plugins of this class of clients, besides the defaults."""

    def __init__(self, **options: Unpack[ClientOptions]) -> None:
        """Create a client. Raises TypeError, ValueError or OpenAIError for invalid options.

        Args:
            api_key: Text, or a function for each attempt. Default: OPENAI_API_KEY. ``""``: none.
            admin_api_key: Key for `client.admin`. Default: OPENAI_ADMIN_KEY.
            workload_identity: In place of a key, see `trunkline.auth`.
            provider: In place of a key and a `base_url`, see `trunkline.providers`.
            organization: Default: OPENAI_ORG_ID.
            project: Default: OPENAI_PROJECT_ID.
            webhook_secret: For `client.webhooks`. Default: OPENAI_WEBHOOK_SECRET.
            base_url: Default: OPENAI_BASE_URL, else the API of OpenAI. Every request has its query.
            data_residency: Region in which OpenAI keeps the data, in place of a `base_url`.
            websocket_base_url: URL for WebSocket connections. Default: `base_url`.
            timeout: Seconds for each phase, or a `Timeout`. Default: 600 s, 5 s to connect.
            max_retries: Number of attempts after the first one. Default: 2.
            default_headers: Of every request; replace OPENAI_CUSTOM_HEADERS. None removes a header.
            default_query: Parameters that are added to the query of every request.
            transport: Name, or your own transport or session, which the client does not close.
                Default: TRUNKLINE_TRANSPORT, else `native`.
            http_client: openai-python's name for a session passed as `transport`.
            plugins: Names, objects, (name, settings), (name, object); ``"-name"`` removes one.
            plugin_options: Options of all calls for plugins, by the names of plugins.
            max_event_bytes: Size of the largest event of a stream, in bytes. Default: no limit.
            strict_responses: Whether a response that does not fit its type is an error.
            _strict_response_validation: openai-python's name for `strict_responses`.
            idempotency_header: Header that sends one generated key with all attempts of a call.
            proxy: ``http://user:password@host:port``, or ``""`` for none. Default: the environment.
            verify: False accepts any certificate.
            ca_bundle: PEM file or folder of PEM files. Default: the authorities of the system.
            client_certificate: PEM file, or (certificate, key), or (certificate, key, password).
            ssl_context: Replaces `verify`, `ca_bundle` and `client_certificate`.
            limits: Limits of the connection pool, as a `Limits`.
            http2: Whether to use HTTP/2. The transport must be `httpx` or `httpx2`.
            unix_socket: Path of a Unix socket to connect to instead of the host of `base_url`.
            local_address: Address of this machine to connect from.
        """
        check_residency(options)
        self._configure(options)
        self._start()

    def _configure(
        self, options: ClientOptions, shared: object = None, network: Network | None = None
    ) -> None:
        """Create everything except the driver.

        `shared` is the transport of the copied client, which is not used if it is for another
        `network`.
        """
        self._left: list[Any] = []
        """Transports that were replaced, and may still be in use."""
        self._options = given(options)
        environment = read_environment()
        settings = self._settings(environment)
        if "plugins" in options:
            # A copy reads the plugins again: an iterator would be exhausted by then, and a plugin
            # that was made from its settings would be made again, without its state.
            options["plugins"] = tuple(map(settled, options["plugins"]))
        named = environment.get("TRUNKLINE_PLUGINS", "").replace(",", " ").split()
        own = [*self._plugins, *settings.identity]
        hooks = activate(choose([*own, *named, *options.get("plugins", ())]))
        session = transports.chosen(options)
        if session is None or isinstance(session, str):
            # Before the transport is opened, because plugins choose the proxy that it connects to.
            settings = _with_proxy(settings, hooks)
        if network is not None and settings.network != network:
            shared = None
        chosen = shared or session or environment.get("TRUNKLINE_TRANSPORT") or transports.DEFAULT
        self._session = None if shared else session
        self.transport: Any = (
            self._open(chosen, settings.network) if isinstance(chosen, str) else self._use(chosen)
        )
        self._owns_transport = self.transport is not chosen  # also one over a user's session
        name = chosen if isinstance(chosen, str) else type(self.transport).__name__
        settings = settings.evolve(in_process=_is_in_process(self.transport))
        self.pipeline = Pipeline(settings, hooks, name)
        by_default = not (session or environment.get("TRUNKLINE_TRANSPORT"))
        if by_default and reaches_out(settings):
            # A test whose tool cannot see this transport must not reach the real API.
            self.pipeline.prepare = guarded(self.pipeline.prepare)

    def _settings(self, environment: Mapping[str, str]) -> Settings:
        if self._options.keys() & IDENTITIES:
            from trunkline.identity.clients import identified

            return identified(self._options, environment)
        return settings_from(self._options, environment)

    def _open(self, name: str, network: Network) -> Any:
        raise NotImplementedError  # abstract: both clients implement it

    def _use(self, given: object) -> Any:
        raise NotImplementedError  # abstract: both clients implement it

    def with_options(self, **changes: Unpack[CopyOptions]) -> Self:
        """Return a client with these options changed, which shares connections if possible.

        It has the attributes that a subclass has added. Raises ValueError for a contradiction.
        """
        from trunkline.clients.copying import changed, without_kept

        told = self._completed(without_kept(given(changes), self._kept_if_blank))
        shared = None if _OWN_TRANSPORT & told.keys() else self.transport
        return self._made(changed(self._options, told, other_certificate=not shared), shared)

    copy = with_options

    def _completed(self, changes: dict[str, Any]) -> dict[str, Any]:
        """Return changes of options, with None for the options that they exclude."""
        return changes

    def _session_to_close(self) -> Any:
        """Return the session if it is one of `DefaultHttpxClient` and others, else None."""
        from trunkline.clients.sessions import is_default

        return self._session if is_default(self._session) else None

    def _start(self) -> None:
        """Create the driver; the transport exists by now."""

    def _made(self, options: ClientOptions, shared: object = None, memo: Any = None) -> Self:
        """Return a client of this class with these options and the attributes of this one.

        With a `memo`, the attributes are copied deeply.
        """
        from trunkline.clients.copying import own_attributes

        made: Self = _restore(type(self), options, shared)
        own = own_attributes(self, made)
        if memo is not None:
            from copy import deepcopy

            memo[id(self)] = made  # an attribute may refer to its client
            own = deepcopy(own, memo)
        for name, value in own.items():
            setattr(made, name, value)
        return made

    # Both open their own connections, but use the same session, keys and TLS context.
    def __copy__(self) -> Self:
        return self._made({**self._options})

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self._made({**self._options}, memo=memo)

    def __reduce__(self) -> tuple[Any, ...]:
        from trunkline.clients.copying import check_picklable, own_attributes

        check_picklable(self._options)
        # Connections cannot be pickled; the restored client opens new ones.
        own = own_attributes(self, _restore(type(self), self._options, self.transport))
        return _restore, (type(self), self._options), (None, own)  # set by setattr, for slots

    def _change(self, **changes: Any) -> None:
        from trunkline.clients.copying import changing, without_replaced

        with changing():
            told = self._completed(given(changes))
            options: Any = {**without_replaced(self._options, told), **told}
            made = _restore(type(self), options, self.transport, self.pipeline.settings.network)
            if made._owns_transport:
                # The other host has another proxy. Calls that have begun use the old transport.
                if self._owns_transport:
                    self._left.append(self.transport)
                self.transport, self._owns_transport = made.transport, True
                self._start()
            else:
                made.pipeline.transport = self.pipeline.transport
            self._options, self.pipeline = made._options, made.pipeline

    def __repr__(self) -> str:
        if "pipeline" not in self.__dict__:  # __init__ has failed, and a traceback shows the locals
            return f"<{type(self).__name__} unfinished>"
        url = self.pipeline.settings.base_url.evolve(query="")  # the query may contain a key
        return f"<{type(self).__name__} {url} over {self.pipeline.transport}>"


class OpenAI(AnyClient[Sync]):
    """The sync client. Threads may share it; as a context manager it closes itself."""

    def _start(self) -> None:
        self.driver = SyncDriver(self.transport)
        self._world = Sync(self)

    def _open(self, name: str, network: Network) -> Transport:
        return transports.open_sync(name, network)

    def _use(self, given: object) -> Transport:
        return transports.use_sync(given)

    def result(self, response: Response, invocation: Invocation) -> Any:
        """Return the result of an operation: the value, page, bytes or stream of its response."""
        result = invocation.result
        if result is ResultKind.VALUE:
            return self.pipeline.parse(response, invocation.returns)
        if result is ResultKind.EVENTS:
            reader = self.pipeline.events(response, invocation)
            if invocation.stream is not None:
                return invocation.stream(self, response, reader)
            return Stream(response, reader, self.driver.clock)
        if result is ResultKind.PAGE:
            from trunkline.answers.pages import class_of_pages

            kind = class_of_pages(invocation.returns, is_async=False)
            return self.pipeline.page(response, invocation, kind, self)
        if result is ResultKind.PARSED:
            return self.pipeline.parse_and_finish(response, invocation)
        return invocation.returns(response)

    @property
    def with_raw_response(self) -> Root[SyncRaw]:
        return Root(SyncRaw(self))

    @property
    def with_streaming_response(self) -> Root[SyncOpenBody]:
        return Root(SyncOpenBody(self))

    def close(self) -> None:
        """Close the connections if this client opened them. Further calls raise OpenAIError."""
        self._closed = True
        if self._owns_transport:
            for transport in (self.transport, *self._left):
                transport.close()
        else:
            self.driver.transport = ClosedTransport()
        if (session := self._session_to_close()) is not None:
            session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncOpenAI(AnyClient[Async]):
    """The client for asyncio and trio. Several loops may use it, each with its own connections."""

    def _start(self) -> None:
        self.driver = AsyncDriver(self.transport)
        self._world = Async(self)

    def _open(self, name: str, network: Network) -> AsyncTransport:
        return transports.open_async(name, network)

    def _use(self, given: object) -> AsyncTransport:
        return transports.use_async(given)

    def result(self, response: Response, invocation: Invocation) -> Any:
        """Return the result of an operation: the value, page, bytes or stream of its response."""
        result = invocation.result
        if result is ResultKind.VALUE:
            return self.pipeline.parse(response, invocation.returns)
        if result is ResultKind.EVENTS:
            reader = self.pipeline.events(response, invocation)
            if invocation.stream is not None:
                return invocation.stream(self, response, reader)
            return AsyncStream(response, reader, self.driver.transport.loop())
        if result is ResultKind.PAGE:
            from trunkline.answers.pages import class_of_pages

            kind = class_of_pages(invocation.returns, is_async=True)
            return self.pipeline.page(response, invocation, kind, self)
        if result is ResultKind.PARSED:
            return self.pipeline.parse_and_finish(response, invocation)
        return invocation.returns(response, self.driver.transport.loop)

    @property
    def with_raw_response(self) -> Root[AsyncRaw]:
        return Root(AsyncRaw(self))

    @property
    def with_streaming_response(self) -> Root[AsyncOpenBody]:
        return Root(AsyncOpenBody(self))

    async def close(self) -> None:
        """Close the connections of this loop if this client opened them.

        Further calls in this loop raise OpenAIError.
        """
        self._closed = True
        if self._owns_transport:
            for transport in (self.transport, *self._left):
                await transport.aclose()
        else:
            self.driver.transport = AsyncClosedTransport(self.transport)
        if (session := self._session_to_close()) is not None:
            # The name depends on the library.
            await (session.aclose if hasattr(session, "aclose") else session.close)()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


def _restore(
    kind: Any, options: ClientOptions, shared: object = None, network: Network | None = None
) -> Any:
    """Return a client of the class `kind`, whose `__init__` may have other parameters."""
    made = kind.__new__(kind)
    made._configure(options, shared, network)
    made._start()
    return made


def _with_proxy(settings: Settings, hooks: Hooks) -> Settings:
    if settings.network.proxy is not None or settings.network.unix_socket is not None:
        return settings
    proxy = hooks.proxy(settings)
    return settings.evolve(network=settings.network.evolve(proxy=proxy or ""))


def _is_in_process(transport: object) -> bool:
    capabilities = getattr(transport, "capabilities", None)
    return isinstance(capabilities, Capabilities) and not capabilities.network


Client = OpenAI
"""The sync client, under openai-python's other name."""
AsyncClient = AsyncOpenAI
"""The async client, under openai-python's other name."""
DEFAULT_TIMEOUT = Timeout()
"""The limits of a client without the option `timeout`."""
