"""What plugins can hook into: markers, hook specifications, and a typed facade over pluggy.

A plugin is a module or an object whose functions, marked with `hookimpl`, bear these names; each
may take any subset of the arguments. Observers (`before_*`, `after_*`, `on_event`) get frozen
values and change nothing; one that fails is logged and never fails the call. `provide_*` answer,
the first result wins. `extend_*` register. `around` returns layers. Hooks are plain functions: an
``async def`` is refused at registration.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import pluggy

from trunkline.flow import Flow, Now
from trunkline.middleware import Handler, Layer, Stage
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.codec.structure import Codec
    from trunkline.http import Headers, Request, Response, ServerSentEvent
    from trunkline.options import Settings
    from trunkline.secrets import Secret

PROJECT = "trunkline"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)

_log = logging.getLogger("trunkline.plugins")


class Outcome(Value, frozen=True):
    """How a call or an attempt ended: a response's head, or an error; `elapsed` in seconds."""

    elapsed: float
    status: int | None = None
    headers: Headers | None = None
    error: Exception | None = None

    @property
    def request_id(self) -> str | None:
        """The server's name for the exchange."""
        if self.headers is not None:
            found: str | None = self.headers.get("x-request-id")
            return found
        return getattr(self.error, "request_id", None)


class Failure(Value, frozen=True):
    """An attempt that did not succeed: a response's head and error code, or an error."""

    request: Request
    status: int | None = None
    headers: Headers | None = None
    code: str | None = None
    error: Exception | None = None


class Credential(Value, frozen=True):
    """What identifies the client: a header, and the secret or the function that gives it.

    A function is asked again for each attempt, and once more after a 401; it may be async where
    the client is. Concurrent calls share one answer.
    """

    token: Secret | Callable[[], str | Awaitable[str]]
    header: str = "Authorization"
    prefix: str = "Bearer "


class HookSpecs:
    """The hooks, and what each is told."""

    @hookspec
    def before_call(self, request: Request) -> None:
        """A logical call begins, before its first attempt."""

    @hookspec
    def after_call(self, request: Request, outcome: Outcome) -> None:
        """A logical call has its response's head, or has failed for good."""

    @hookspec
    def before_attempt(self, request: Request) -> None:
        """An attempt begins; `request.attempt` counts from 1."""

    @hookspec
    def after_attempt(self, request: Request, outcome: Outcome) -> None:
        """An attempt has its response's head, or has failed."""

    @hookspec
    def on_event(self, request: Request, event: ServerSentEvent) -> None:
        """A stream has delivered an event."""

    @hookspec(firstresult=True)
    def provide_credential(self, settings: Settings, admin: bool) -> Credential | None:
        """The credential of this client; asked when the client is made, once for each kind.

        With `admin` it is the one for the operations that need the organization's admin key.
        """

    @hookspec(firstresult=True)
    def provide_proxy(self, settings: Settings) -> str | None:
        """The URL of the proxy for ``settings.base_url``; ``""`` for none; asked once."""

    @hookspec(firstresult=True)
    def provide_retry(self, failure: Failure) -> bool | float | None:
        """Whether to try again: False, True (after the usual pause), or after these seconds."""

    @hookspec
    def extend_codec(self, codec: Codec) -> None:
        """Register how own types are structured: ``codec.register(type, hook)``."""

    @hookspec
    def around(self, settings: Settings, hooks: Hooks) -> Iterable[Layer] | None:
        """Layers of this client's pipeline; asked once, when the client is made."""


Observer = Callable[..., None]


class Hooks:
    """One client's hooks, typed. An observer without implementations is None, and costs nothing."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        self._manager = manager
        self.before_call = self._observer("before_call")
        self.after_call = self._observer("after_call")
        self.before_attempt = self._observer("before_attempt")
        self.after_attempt = self._observer("after_attempt")
        self.on_event = self._observer("on_event")

    def _observer(self, name: str) -> Observer | None:
        implementations = getattr(self._manager.hook, name).get_hookimpls()
        if not implementations:
            return None
        return partial(_observe, tuple(reversed(implementations)))

    def credential(self, settings: Settings, *, admin: bool) -> Credential | None:
        answer: Credential | None = self._manager.hook.provide_credential(
            settings=settings, admin=admin
        )
        return answer

    def proxy(self, settings: Settings) -> str | None:
        answer: str | None = self._manager.hook.provide_proxy(settings=settings)
        return answer

    def retry(self, failure: Failure) -> bool | float | None:
        answer: bool | float | None = self._manager.hook.provide_retry(failure=failure)
        return answer

    def extends_codec(self) -> bool:
        return bool(self._manager.hook.extend_codec.get_hookimpls())

    def extend_codec(self, codec: Codec) -> None:
        self._manager.hook.extend_codec(codec=codec)

    def layers(self, settings: Settings) -> list[Layer]:
        """What all plugins put around the wire, in the order of the plugins."""
        answers: list[Iterable[Layer]] = self._manager.hook.around(settings=settings, hooks=self)
        return [layer for layers in reversed(answers) for layer in layers]


def _observe(implementations: tuple[pluggy.HookImpl, ...], **values: object) -> None:
    for implementation in implementations:
        try:
            implementation.function(*[values[name] for name in implementation.argnames])
        except Exception:  # the plugin's own failure, reported under its name
            _log.exception("plugin %r failed while observing", implementation.plugin_name)


def observing(hooks: Hooks) -> list[Layer]:
    """The layers that tell observers of calls and attempts: none when nobody observes."""
    layers: list[Layer] = []
    if hooks.before_call or hooks.after_call:
        tell = partial(_tell, hooks.before_call, hooks.after_call)
        layers.append(Layer(Stage.CALL, "observers", tell))
    if hooks.before_attempt or hooks.after_attempt:
        tell = partial(_tell, hooks.before_attempt, hooks.after_attempt)
        layers.append(Layer(Stage.ATTEMPT, "observers", tell))
    return layers


def _tell(
    before: Observer | None, after: Observer | None, request: Request, proceed: Handler
) -> Flow[Response]:
    if before is not None:
        before(request=request)
    started = yield from Now()
    try:
        response = yield from proceed(request)
    except Exception as error:
        if after is not None:
            after(request=request, outcome=Outcome((yield from Now()) - started, error=error))
        raise
    if after is not None:
        elapsed = (yield from Now()) - started
        after(request=request, outcome=Outcome(elapsed, response.status, response.headers))
    return response
