"""What a client is told: settings, timeouts, the values of a call. Only here is os.environ read."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

from trunkline.network import Limits, Network, Timeout
from trunkline.secrets import Secret
from trunkline.values import Omit, Value

if TYPE_CHECKING:
    from trunkline.http import URL

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MAX_RETRIES = 2

ApiKey = str | Secret | Callable[[], str] | Callable[[], Awaitable[str]]


class CallOptions(TypedDict, total=False):
    """What every operation takes beside its own parameters."""

    extra_headers: Mapping[str, str | Omit | None] | None
    extra_query: Mapping[str, object] | None
    extra_body: object | None
    timeout: float | Timeout | None | Omit
    max_retries: int | Omit
    idempotency_key: str | None


class Settings(Value, frozen=True):
    """A client's configuration, as plugins see it."""

    hidden: ClassVar[frozenset[str]] = frozenset(
        {"environment", "default_headers", "default_query"}
    )

    base_url: URL
    api_key: Secret | Callable[[], str | Awaitable[str]] | None = None
    admin_api_key: Secret | Callable[[], str | Awaitable[str]] | None = None
    organization: str | None = None
    project: str | None = None
    timeout: Timeout = Timeout()
    max_retries: int = DEFAULT_MAX_RETRIES
    default_headers: Mapping[str, str | None] = {}
    default_query: Mapping[str, object] = {}
    network: Network = Network()
    max_event_bytes: int | None = None
    strict_responses: bool = False
    idempotency_header: str | None = None
    in_process: bool = False
    """Whether requests never leave the process, so that no credential is needed."""
    environment: Mapping[str, str] = {}


_VARIABLES = (
    "OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_BASE_URL",
    "TRUNKLINE_LOG", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS",
    "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    "http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUEST_METHOD",
    "SSL_CERT_FILE", "SSL_CERT_DIR",
)  # fmt: skip


class Environment(dict[str, str]):
    """Variables by name; some hold keys and passwords, so only their names are printed."""

    def __repr__(self) -> str:
        return f"Environment({', '.join(self)})"


def read_environment() -> Environment:
    """The variables that trunkline knows and that are not blank, stripped."""
    found = ((name, os.environ.get(name, "").strip()) for name in _VARIABLES)
    return Environment((name, value) for name, value in found if value)


class ClientOptions(TypedDict, total=False):
    """What a client is made with, and what `with_options` changes."""

    api_key: ApiKey | None
    """Default: OPENAI_API_KEY. A function is asked for each attempt."""
    admin_api_key: ApiKey | None
    """For `client.admin`; default: OPENAI_ADMIN_KEY. A function is asked for each attempt."""
    organization: str | None
    """Default: OPENAI_ORG_ID."""
    project: str | None
    """Default: OPENAI_PROJECT_ID."""
    base_url: str | None
    """Default: OPENAI_BASE_URL, else the API of OpenAI. Its query goes with every request."""
    timeout: float | Timeout | None
    """Seconds, or limits of their own; default 600 s, 5 s to connect."""
    max_retries: int
    """Attempts after the first; default 2."""
    default_headers: Mapping[str, str | None] | None
    default_query: Mapping[str, object] | None
    transport: Any
    """A name, a transport, or a configured session of one of the libraries, which stays yours."""
    http_client: Any
    """openai-python's name for a session given as `transport`."""
    plugins: Iterable[Any]
    """Names, objects, (name, object) to replace a default, ``"-name"`` to leave one out."""
    max_event_bytes: int | None
    """Refuse an event of a stream that is larger; default no limit."""
    strict_responses: bool
    """Raise APIResponseValidationError for a response that does not fit its type."""
    idempotency_header: str | None
    """Send one generated key under this name with all attempts of a call."""
    proxy: str | None
    """``http://user:password@host:port``; ``""`` for none, whatever the environment says."""
    verify: bool
    ca_bundle: str | None
    client_certificate: str | tuple[str, ...] | None
    ssl_context: Any
    limits: Limits
    http2: bool


NETWORK_OPTIONS = frozenset(
    {"proxy", "verify", "ca_bundle", "client_certificate", "ssl_context", "limits", "http2"}
)
"""Options that a shared transport cannot change."""


def settings_from(options: ClientOptions, environment: Mapping[str, str]) -> Settings:
    """The settings that `options` and the variables of the environment make.

    Raises OpenAIError, TypeError or ValueError for what cannot be meant.
    """
    from trunkline.http import URL

    unknown = options.keys() - ClientOptions.__annotations__.keys()
    if unknown:
        raise TypeError(f"a client has no option {', '.join(sorted(unknown))}")
    base_url = options.get("base_url") or environment.get("OPENAI_BASE_URL") or DEFAULT_BASE_URL
    network: dict[str, Any] = {
        name: value for name, value in options.items() if name in NETWORK_OPTIONS
    }
    return Settings(
        base_url=URL.parse(str(base_url).strip()),
        api_key=_key("api_key", options.get("api_key") or environment.get("OPENAI_API_KEY")),
        admin_api_key=_key(
            "admin_api_key", options.get("admin_api_key") or environment.get("OPENAI_ADMIN_KEY")
        ),
        organization=options.get("organization") or environment.get("OPENAI_ORG_ID"),
        project=options.get("project") or environment.get("OPENAI_PROJECT_ID"),
        timeout=Timeout.of(options["timeout"]) if "timeout" in options else Timeout(),
        max_retries=checked_retries(options.get("max_retries", DEFAULT_MAX_RETRIES)),
        default_headers=dict(options.get("default_headers") or {}),
        default_query=dict(options.get("default_query") or {}),
        network=Network(**network),
        max_event_bytes=options.get("max_event_bytes"),
        strict_responses=options.get("strict_responses", False),
        idempotency_header=options.get("idempotency_header"),
        environment=environment,
    )


def checked_retries(value: object) -> int:
    """`value` when it can be a number of retries. Raises ValueError."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"max_retries must be 0 or more, not {value!r}")
    return value


def _key(name: str, value: object) -> Any:
    if isinstance(value, str | Secret):
        value = Secret((value if isinstance(value, str) else value.reveal()).strip())
        if not value.reveal().isascii() or not value.reveal().isprintable():
            raise ValueError(
                f"{name} has a character that no key has (not printable ASCII): "
                "was it copied whole?"
            )
        return value or None
    if value is None or callable(value):
        return value
    raise TypeError(f"{name} must be a str or a function, not {type(value).__name__}")
