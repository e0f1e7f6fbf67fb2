"""The class of `bedrock()` and `vertex()`, and the settings of a client with a `provider`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from functools import wraps
from typing import Any, ClassVar, Final, TypeAlias

from trunkline.clients.environment import without
from trunkline.codec.type_guards import is_awaitable
from trunkline.discovery.transports import is_session
from trunkline.errors import OpenAIError
from trunkline.flow import Flow
from trunkline.hooks import Credential, TokenSource, hookimpl
from trunkline.http import URL, Request, Response
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings, settings_from
from trunkline.secrets import Secret, redact
from trunkline.values import Value

Token: TypeAlias = Secret | Callable[[], str | Awaitable[str]]

_OWNED: Final = ("api_key", "admin_api_key", "base_url", "data_residency")
_OF_OPENAI: Final = frozenset({
    "OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID",
    "OPENAI_CUSTOM_HEADERS",
})  # fmt: skip
"""Variables that are for the API of OpenAI, whose keys another server must not get."""


class Provider:
    """A cloud that serves the models, for the option `provider` of a client."""

    name: ClassVar[str]

    def configure(self) -> Configured:
        """Return what a client needs. Raises OpenAIError if something is missing."""
        raise NotImplementedError  # abstract: each cloud has its own

    def __repr__(self) -> str:
        return f"<provider {self.name}>"


class Configured(Value, frozen=True):
    """The URL of a provider, and the plugin that authenticates requests to it."""

    base_url: URL
    plugin: Authentication


class Authentication:
    """A plugin that authenticates requests for a provider, and refuses other credentials."""

    __name__ = "trunkline.identity"

    def __init__(
        self, name: str, token: Token | None = None, refused: Iterable[str] = ("authorization",)
    ) -> None:
        self._name = name
        self.token = token
        """The token of every request, or what provides one; None if requests are signed."""
        self._refused = tuple(refused)

    @hookimpl
    def provide_credential(self, settings: Settings, admin: bool) -> Credential | None:
        """Return the token, for all operations."""
        token, source = self.token, f"the token_provider of {self._name}"
        if token is None:
            return None
        if not isinstance(token, Secret | TokenSource):
            token = _reporting(token, source)
        return Credential(token, source=source)

    @hookimpl
    def around(self, settings: Settings) -> Iterable[Layer]:
        """Return the layers of this plugin."""
        return [Layer(Stage.CALL, "identity", self.alone), *self.signing(settings)]

    def signing(self, settings: Settings) -> list[Layer]:
        """Return the layers that sign requests; none if a token authenticates them."""
        return []

    def alone(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Refuse requests with a credential of another kind. Raises OpenAIError."""
        for name in self._refused:
            if request.headers.is_settled(name):
                raise OpenAIError(
                    f"{self._name} authenticates the requests of this client: remove the header "
                    f"{name} from the options, or make a client without a provider"
                )
        return (yield from proceed(request))


class _Reporting:
    """The awaitable that a function has returned. Closing this closes it."""

    def __init__(self, answer: Awaitable[Any], source: str) -> None:
        self._answer = answer
        self._source = source

    def __await__(self) -> Generator[Any, Any, Any]:
        try:
            return (yield from self._answer.__await__())
        except OpenAIError:
            raise
        except Exception as error:  # functions of users raise anything
            raise _failure(error, self._source) from error

    def close(self) -> None:
        close = getattr(self._answer, "close", None)
        if close is not None:
            close()


def _reporting(function: Callable[[], Any], source: str) -> Callable[[], Any]:
    """Return the function, whose errors become an OpenAIError that names it, as its cause."""

    @wraps(function)
    def called() -> Any:
        try:
            answer = function()
        except OpenAIError:
            raise
        except Exception as error:  # functions of users raise anything
            raise _failure(error, source) from error
        return _Reporting(answer, source) if is_awaitable(answer) else answer

    return called


def _failure(error: Exception, source: str) -> OpenAIError:
    return OpenAIError(f"{source} has failed: {type(error).__name__}: {redact(str(error))}")


def provided(provider: Any, options: dict[str, Any], environment: Mapping[str, str]) -> Settings:
    """Return the settings of a client for a provider.

    Raises OpenAIError, TypeError or ValueError for invalid options.
    """
    if not isinstance(provider, Provider):
        kind = type(provider).__name__
        raise TypeError(f"provider must come from bedrock() or vertex(), not be of the type {kind}")
    for name in _OWNED:
        if options.get(name) is not None:
            raise OpenAIError(
                f"{name} and provider contradict each other: pass credentials and URLs to "
                f"{provider.name}()"
            )
    check_session(options, f"of {provider.name}")
    configured = provider.configure()
    seen = without(_OF_OPENAI, environment)
    rest: Any = {**options, "base_url": configured.base_url}
    return settings_from(rest, seen).evolve(
        identity=(("identity", configured.plugin),),
        signed=configured.plugin.token is None,
        environment=environment,
    )


def check_session(options: Mapping[str, Any], whose: str) -> None:
    """Raise OpenAIError for a session with credentials, which its library sends in place of ours.

    They would also reach servers that they are not for, such as the exchange of tokens.
    """
    for name in ("transport", "http_client"):
        session = options.get(name)
        if is_session(session) and getattr(session, "auth", None) is not None:
            raise OpenAIError(
                f"{name} has an `auth` that would replace the credentials {whose}: pass a session "
                "without it"
            )
