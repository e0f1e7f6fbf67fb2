"""Google Vertex: where its API is, and which credential a client has for it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from trunkline.clients.environment import cloud_variable
from trunkline.errors import OpenAIError
from trunkline.flow import Call, Exclusive, Flow
from trunkline.hooks import TokenSource
from trunkline.http import URL, Request
from trunkline.identity.provider import Authentication, Configured, Provider
from trunkline.secrets import Secret

VertexTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]
"""Returns a token of Google Cloud. For async clients, it may be async."""

_SCOPES: Final = ("https://www.googleapis.com/auth/cloud-platform",)
_PROJECT: Final = r"[a-zA-Z0-9_-][a-zA-Z0-9_.:-]*"
_LOCATION: Final = r"[a-z0-9-]+"
_REFUSED: Final = ("authorization", "api-key", "openai-organization", "openai-project")


def vertex(
    *,
    project: str | None = None,
    location: str | None = None,
    base_url: str | URL | None = None,
    token_provider: VertexTokenProvider | None = None,
    credentials: Any = None,
) -> Provider:
    """Return Google Vertex as the `provider` of a client. Raises OpenAIError for invalid options.

    Args:
        project: The ID of the project. Default: GOOGLE_CLOUD_PROJECT.
        location: A region, or ``global``. Default: GOOGLE_CLOUD_LOCATION.
        base_url: The URL that routes are appended to. Default: that of the project and location.
        token_provider: Function that returns a token, called for each attempt.
        credentials: Credentials of google-auth. Default: those that google-auth finds.
    """
    if token_provider is not None and credentials is not None:
        raise OpenAIError("credentials and token_provider contradict each other: pass one of them")
    if token_provider is not None and not callable(token_provider):
        kind = type(token_provider).__name__
        raise TypeError(f"token_provider must be a function, not {kind}")
    url = _usual_url(project, location) if base_url is None else URL.parse(str(base_url))
    return Vertex(_checked(url), token_provider, credentials)


class Vertex(Provider):
    """Google Vertex at a URL."""

    name = "vertex"

    def __init__(
        self, url: URL, token_provider: VertexTokenProvider | None, credentials: Any
    ) -> None:
        self._url = url
        self._token_provider = token_provider
        self._credentials = credentials

    def configure(self) -> Configured:
        """Return the URL and the plugin. Raises OpenAIError if google-auth is missing."""
        token: Any = self._token_provider
        if token is None:
            _check_installed()
            token = GoogleTokens(self._credentials)
        return Configured(self._url, Authentication(self.name, token, _REFUSED))


class GoogleTokens(TokenSource):
    """The tokens of google-auth, which keeps and refreshes them."""

    def __init__(self, credentials: Any) -> None:
        self._given = credentials
        self._scoped: Any = None

    def token(self, request: Request, refused: Secret | None = None) -> Flow[Secret]:
        """Return a valid token. Raises OpenAIError if google-auth has none."""
        return (yield from Exclusive(self, self._valid(refused)))

    def _valid(self, refused: Secret | None) -> Flow[Secret]:
        return (yield from Call[Secret](partial(self._fetched, refused), in_thread=True))

    def _fetched(self, refused: Secret | None) -> Secret:
        """Return a token, blocking: another one than `refused`."""
        try:
            return self._of_google(refused)
        except Exception as error:  # of google-auth, whose texts quote private keys and answers
            kind = type(error).__name__
        raise OpenAIError(
            f"google-auth provides no token for vertex ({kind}): check the credentials, their "
            "access to the project and their end"
        )

    def _of_google(self, refused: Secret | None) -> Secret:
        if self._scoped is None:
            self._scoped = self._discovered()
        scoped = self._scoped
        if not scoped.valid or (refused is not None and _token_of(scoped) == refused):
            scoped.refresh(_module("google.auth.transport.requests").Request())
        return _token_of(scoped)

    def _discovered(self) -> Any:
        """Return the credentials that were given, or else those of the environment."""
        if self._given is None:
            return _module("google.auth").default(scopes=_SCOPES)[0]
        credentials = _module("google.auth.credentials")
        return credentials.with_scopes_if_required(self._given, _SCOPES)


def _token_of(credentials: Any) -> Secret:
    """Return the token of google-auth. Raises ValueError if there is none."""
    token: object = credentials.token
    text = token.decode() if isinstance(token, bytes) else token
    if not isinstance(text, str) or not text.strip():
        raise ValueError("google-auth has no token")  # the caller reports another error
    return Secret(text.strip())


def _module(name: str) -> Any:
    return import_module(name)  # not installed where types are checked


def _check_installed() -> None:
    """Raise OpenAIError if google-auth, or the library of its connections, is missing."""
    missing = [name for name in ("google", "requests") if find_spec(name) is None]
    if missing or find_spec("google.auth") is None:
        raise OpenAIError(
            'vertex needs google-auth and requests: pip install "trunkline[vertex]", or pass a '
            "token_provider"
        )


def _usual_url(project: str | None, location: str | None) -> URL:
    project = project or cloud_variable("GOOGLE_CLOUD_PROJECT")
    location = location or cloud_variable("GOOGLE_CLOUD_LOCATION")
    if not project or not re.fullmatch(_PROJECT, project):
        raise OpenAIError("vertex needs the ID of a project: project=..., or GOOGLE_CLOUD_PROJECT")
    if not location or not re.fullmatch(_LOCATION, location):
        raise OpenAIError("vertex needs a location: location=..., or GOOGLE_CLOUD_LOCATION")
    start = "" if location == "global" else f"{location}-"
    return URL.parse(
        f"https://{start}aiplatform.googleapis.com/v1/projects/{project}/locations/{location}"
        "/publishers/openai/v1"
    )


def _checked(url: URL) -> URL:
    host = url.host.rstrip(".")
    if url.query:
        raise OpenAIError("base_url of vertex() must have no query")
    if url.scheme != "https" and (host == "googleapis.com" or host.endswith(".googleapis.com")):
        raise OpenAIError(f"{url.origin} must be https://: credentials are sent to it")
    return url
