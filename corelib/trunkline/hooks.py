"""The interface for plugins: markers, hook specifications, and a typed facade over pluggy.

A plugin is a module or an object. Its functions that are marked with `hookimpl` have the names of
hooks, and each may take any subset of the arguments. Observers (`before_*`, `after_*`, `on_*`)
receive frozen values and change nothing; an exception in one is logged and never fails the call.
Of the `provide_*` hooks, the first result that is not None wins. `extend_*` hooks register
something, and `around` returns layers. Hooks are plain functions: an ``async def`` is refused when
the client is created.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

import pluggy

from trunkline.errors import OpenAIError
from trunkline.middleware import Layer
from trunkline.values import Value

if TYPE_CHECKING:
    from trunkline.codec.structure import Codec
    from trunkline.flow import Flow
    from trunkline.http import Headers, Request, ServerSentEvent
    from trunkline.options import Settings
    from trunkline.secrets import Secret
    from trunkline.taps import Ending

PROJECT = "trunkline"

BUILT_IN = ("trunkline.", "trunkline_plugins.")
"""The packages whose plugins are tested here, so that nothing has to watch their layers."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)

_log = logging.getLogger("trunkline.plugins")


class Outcome(Value, frozen=True):
    """The end of a call or an attempt: the head of a response, an error, or both.

    A call that was cancelled before there was a response has neither.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"result"})

    elapsed: float
    """The seconds since the call or the attempt began."""
    status: int | None = None
    """The status of the response; None without one."""
    headers: Headers | None = None
    """The headers of the response; None without one."""
    error: Exception | None = None
    """The error, if it failed; for `after_call`, the one that the user gets."""
    result: Any = None
    """For `after_call`: the value or page that a plain call returns."""
    ending: Ending | None = None
    """For `after_call`: how the body ended, if there was a response."""

    @property
    def request_id(self) -> str | None:
        """The server's identifier of the exchange."""
        if self.headers is not None:
            found: str | None = self.headers.get("x-request-id")
            return found
        return getattr(self.error, "request_id", None)


class Failure(Value, frozen=True):
    """A failed attempt: the head and error code of a response, or an exception."""

    request: Request
    """The request of the attempt."""
    status: int | None = None
    """The status of the response; None without one."""
    headers: Headers | None = None
    """The headers of the response; None without one."""
    code: str | None = None
    """The `code` of the error object in the response."""
    error: Exception | None = None
    """The exception, if there was no response or its body broke off."""


class TokenSource:
    """Provides tokens with a flow, which may keep them and fetch them over the client's transport.

    Subclass it for a `Credential`. It changes its state under `Exclusive`.
    """

    def token(self, request: Request, refused: Secret | None = None) -> Flow[Secret]:
        """Return a token for an attempt; another one than `refused`, to which the answer was 401.

        Errors of this flow are those of the attempt.
        """
        raise NotImplementedError  # abstract: each source has its own way to tokens

    def refuse(self, token: Secret) -> None:
        """Learn that a token was answered with a 401, and that the request is not sent again."""


class Credential(Value, frozen=True):
    """The credential of a client: a header, and a secret or what provides one.

    A function is called for each attempt, and once more after a 401. It may be async if the client
    is. Concurrent calls share one result. A `TokenSource` decides itself how long tokens last.
    """

    token: Secret | Callable[[], str | Awaitable[str]] | TokenSource
    header: str = "Authorization"
    prefix: str = "Bearer "
    source: str = "the api_key function"
    """The name of the function in errors."""

    def __post_init__(self) -> None:
        token: Any = self.token
        if isinstance(token, str):
            raise TypeError("the token of a Credential must not be a str: pass a Secret")


class HookSpecs:
    """The hooks and their arguments."""

    @hookspec
    def before_call(self, request: Request) -> None:
        """Called before the first attempt of a logical call."""

    @hookspec
    def after_call(self, request: Request, outcome: Outcome) -> None:
        """Called once for each logical call, when it is over.

        A plain call is over when it has its result or has failed, a stream or an open body when it
        has ended: see `outcome.ending`.
        """

    @hookspec
    def on_response(self, request: Request, outcome: Outcome) -> None:
        """Called when a logical call has the head of its response, of any status."""

    @hookspec
    def before_attempt(self, request: Request) -> None:
        """Called before each attempt; `request.attempt` counts from 1."""

    @hookspec
    def after_attempt(self, request: Request, outcome: Outcome) -> None:
        """Called when an attempt has the head of its response, or has failed."""

    @hookspec
    def on_event(self, request: Request, event: ServerSentEvent) -> None:
        """Called for each event of a stream, however it is read."""

    @hookspec
    def on_stream_end(self, request: Request, ending: Ending) -> None:
        """Called once for each stream and each open body, when it has ended."""

    @hookspec(firstresult=True)
    def provide_credential(self, settings: Settings, admin: bool) -> Credential | None:
        """Return the credential of the client; called once per kind when the client is created.

        With `admin`, return the one for the operations that need the organization's admin key.
        """

    @hookspec(firstresult=True)
    def provide_proxy(self, settings: Settings) -> str | None:
        """Return the proxy URL for ``settings.base_url``, or ``""`` for no proxy; called once."""

    @hookspec(firstresult=True)
    def provide_retry(self, failure: Failure) -> bool | float | None:
        """Return True to retry after the usual pause, a pause in seconds, or False not to retry."""

    @hookspec
    def extend_codec(self, codec: Codec) -> None:
        """Register how your own types are decoded: ``codec.register(type, function)``."""

    @hookspec
    def extend_options(self) -> Callable[..., object] | None:
        """Return a class or function that is called with the `plugin_options` for this plugin.

        Its result is what `request.plugin_options(name)` returns. It raises any exception for
        options that it refuses.
        """

    @hookspec
    def around(self, settings: Settings, hooks: Hooks) -> Iterable[Layer] | None:
        """Return layers for the client's pipeline; called once, when the client is created."""


Observer: TypeAlias = Callable[..., None]


class Hooks:
    """The hooks of one client, typed. An observer that no plugin implements is None."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        self._manager = manager
        self.before_call = self._observer("before_call")
        self.on_response = self._observer("on_response")
        self.after_call = self._observer("after_call")
        self.before_attempt = self._observer("before_attempt")
        self.after_attempt = self._observer("after_attempt")
        self.on_event = self._observer("on_event")
        self.on_stream_end = self._observer("on_stream_end")

    def _observer(self, name: str) -> Observer | None:
        implementations = getattr(self._manager.hook, name).get_hookimpls()
        if not implementations:
            return None
        # pluggy calls the plugin that was registered last first, and so does `_observe`.
        return partial(_observe, tuple(reversed(implementations)))

    def credential(self, settings: Settings, *, admin: bool) -> Credential | None:
        answer = self._asked("provide_credential", settings=settings, admin=admin)
        if answer is None or isinstance(answer, Credential):
            return answer
        kind = type(answer).__name__
        raise OpenAIError(
            f"{self._plugins_with('provide_credential')}: provide_credential must return a "
            f"Credential or None, not {kind}: make one of a key with Credential(Secret(key))"
        )

    def proxy(self, settings: Settings) -> str | None:
        answer: str | None = self._asked("provide_proxy", settings=settings)
        return answer

    def retry(self, failure: Failure) -> object:  # a plugin may return anything
        return self._asked("provide_retry", failure=failure)

    def _asked(self, hook: str, **values: object) -> Any:
        """Return what the plugins answer. Raises OpenAIError with the name of one that fails."""
        try:
            return getattr(self._manager.hook, hook)(**values)
        except OpenAIError:
            raise
        except Exception as error:  # of a plugin, which may raise anything
            raise _failed(self._plugins_with(hook, error), hook, error) from error

    def _plugins_with(self, hook: str, error: Exception | None = None) -> str:
        """Return the name of the plugin whose hook has raised an exception.

        Without one, or if it cannot be found, return those of other people's plugins with the hook.
        """
        given = getattr(self._manager.hook, hook).get_hookimpls()
        ran = set(_codes(error))
        failing = [one for one in given if getattr(one.function, "__code__", None) in ran]
        foreign = [one for one in given if not str(one.function.__module__).startswith(BUILT_IN)]
        names = [repr(one.plugin_name) for one in failing[:1] or foreign or given]
        return f"plugin {' or '.join(names)}"

    def extends_codec(self) -> bool:
        return bool(self._manager.hook.extend_codec.get_hookimpls())

    def extend_codec(self, codec: Codec) -> None:
        self._asked("extend_codec", codec=codec)

    @cached_property
    def options(self) -> dict[str, Callable[..., object]]:
        """The functions that make the options of calls, by the names of the plugins."""
        plugged = self._manager.hook.extend_options.get_hookimpls()
        made = {one.plugin_name: _maker(one.plugin_name, _called(one)) for one in plugged}
        return {name: make for name, make in made.items() if make is not None}

    @property
    def plugins(self) -> list[str]:
        """The names of the plugins."""
        return [name for name, _ in self._manager.list_name_plugin()]

    def name_of(self, plugin: object) -> str:
        """Return the name under which a plugin is active, for its options of calls."""
        return self._manager.get_name(plugin) or ""

    def layers(self, settings: Settings) -> list[Layer]:
        """Return the layers of all plugins, in the order of the plugins."""
        # Not through pluggy, whose answers do not say which plugin they are from.
        values = {"settings": settings, "hooks": self}
        plugged = self._manager.hook.around.get_hookimpls()
        return [layer for one in plugged for layer in _layers_of(one, values)]


def _codes(error: Exception | None) -> Iterator[object]:
    """Yield the code of the functions through which an exception has come."""
    step = None if error is None else error.__traceback__
    while step is not None:
        yield step.tb_frame.f_code
        step = step.tb_next


def _failed(plugin: str, hook: str, error: Exception) -> OpenAIError:
    return OpenAIError(f"{plugin}: {hook} failed: {type(error).__name__}: {error}")


def _called(options: pluggy.HookImpl) -> object:
    try:
        made: object = options.function()
    except OpenAIError:
        raise
    except Exception as error:  # of the plugin, which may raise anything
        raise _failed(f"plugin {options.plugin_name!r}", "extend_options", error) from error
    return made


def _maker(name: str, make: Any) -> Callable[..., object] | None:
    """Return what makes the options of a plugin. Raises OpenAIError if it would check nothing."""
    if make is not None and (not callable(make) or hasattr(make, "__total__") or make is dict):
        raise OpenAIError(
            f"plugin {name!r}: extend_options must return a class or function that checks its "
            "keyword arguments, such as a dataclass; a TypedDict checks nothing"
        )
    checked: Callable[..., object] | None = make
    return checked


def _layers_of(around: pluggy.HookImpl, values: dict[str, Any]) -> list[Layer]:
    """Return the layers of one plugin. Raises OpenAIError, with its name, for anything else."""
    name = around.plugin_name
    try:
        answer: Any = around.function(*[values[argument] for argument in around.argnames])
        layers: list[Any] = [] if answer is None else list(answer)
    except OpenAIError:
        raise
    except Exception as error:  # of the plugin, which may raise anything
        raise _failed(f"plugin {name!r}", "around", error) from error
    for one in layers:
        if not isinstance(one, Layer):
            kind = one.__name__ if isinstance(one, type) else type(one).__name__
            raise OpenAIError(f"plugin {name!r}: around must return a list of Layers, not {kind}")
    layers = [one.evolve(plugin=name) for one in layers]
    if str(getattr(around.plugin, "__name__", "")).startswith(BUILT_IN):
        return layers
    from trunkline.flows.watching import watched

    return [one.evolve(middleware=partial(watched, one, one.middleware)) for one in layers]


def _observe(implementations: tuple[pluggy.HookImpl, ...], **values: object) -> None:
    # Not through pluggy, which stops at the first exception: later observers would miss the call.
    for implementation in implementations:
        try:
            implementation.function(*[values[name] for name in implementation.argnames])
        except Exception:  # a failing observer must not fail the call
            _log.exception("plugin %r failed while observing", implementation.plugin_name)


def observing(hooks: Hooks) -> list[Layer]:
    """Return the layers that call the observers; none without observers."""
    of_calls = (hooks.before_call, hooks.on_response, hooks.after_call)
    of_attempts = (hooks.before_attempt, hooks.after_attempt)
    if not any((*of_calls, *of_attempts, hooks.on_event, hooks.on_stream_end)):
        return []
    from trunkline.flows.observing import observers

    return observers(hooks)
