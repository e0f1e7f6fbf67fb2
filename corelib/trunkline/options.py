"""Options of clients and calls, and the settings made from them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from os import PathLike
from typing import Any, ClassVar, Final, TypedDict

from trunkline.clients.urls import DataResidency, url_of_api, url_of_sockets
from trunkline.codec.type_guards import is_mapping
from trunkline.http import URL
from trunkline.network import Limits, Network, Timeout
from trunkline.secrets import Secret, without_values
from trunkline.values import Omit, Value, is_omitted

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MAX_RETRIES = 2

ApiKey = str | Secret | Callable[[], str] | Callable[[], Awaitable[str]]


class CallOptions(TypedDict, total=False):
    """The options that every operation accepts in addition to its own parameters."""

    extra_headers: Mapping[str, str | Omit | None] | None
    """Headers of this call. None removes a header, `Authorization` too."""
    extra_query: Mapping[str, object] | None
    """More parameters of the query."""
    extra_body: object | None
    """Merged into the JSON body. A value that is not a mapping replaces the body."""
    timeout: float | Timeout | None | Omit
    """Replaces the client's: seconds for each phase, a `Timeout`, or None for no limit."""
    max_retries: int | Omit
    """Replaces the client's: the number of attempts after the first one."""
    idempotency_key: str | None
    """Replaces the generated key. It is sent if the client has an `idempotency_header`."""
    plugin_options: Mapping[str, Mapping[str, object] | None] | None
    """Options for plugins, by their names, added to those of the client."""


class Settings(Value, frozen=True):
    """A client's configuration, as plugins see it."""

    remedies: ClassVar[Mapping[bool, str]] = {
        False: "pass api_key=..., or leave it out and set the environment variable "
        'OPENAI_API_KEY; for a server that needs no key, pass api_key=""',
        True: "pass admin_api_key=..., or leave it out and set the environment variable "
        "OPENAI_ADMIN_KEY",
    }
    """The remedy, for errors, if there is no API key, and (True) if there is no admin key."""

    hidden: ClassVar[frozenset[str]] = frozenset(
        {"environment", "default_headers", "default_query", "plugin_options", "identity"}
    )

    base_url: URL
    websocket_base_url: URL | None = None
    api_key: Secret | Callable[[], str | Awaitable[str]] | None = None
    admin_api_key: Secret | Callable[[], str | Awaitable[str]] | None = None
    organization: str | None = None
    project: str | None = None
    webhook_secret: Secret | None = None
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
    plugin_options: Mapping[str, Mapping[str, object]] = {}
    environment: Mapping[str, str] = {}
    identity: tuple[tuple[str, Any], ...] = ()
    """The plugin that `workload_identity` or `provider` adds, with its name."""
    signed: bool = False
    """Whether a layer signs requests, so that no key is needed."""
    keyless: bool = False
    """Whether the client was made with ``api_key=""``, because its server needs no key."""


class ClientOptions(TypedDict, total=False):
    """The options of a client, and of `with_options`."""

    api_key: ApiKey | None
    """Default: OPENAI_API_KEY. ``""``: none is needed. A function is called for each attempt."""
    admin_api_key: ApiKey | None
    """For `client.admin`; default: OPENAI_ADMIN_KEY. A function is called for each attempt."""
    workload_identity: Any
    """Instead of a key: tokens for the identity that a cloud has given to the program."""
    provider: Any
    """Instead of a key and a `base_url`: the cloud that serves the models."""
    organization: str | None
    """Default: OPENAI_ORG_ID."""
    project: str | None
    """Default: OPENAI_PROJECT_ID."""
    webhook_secret: str | None
    """For `client.webhooks`; default: OPENAI_WEBHOOK_SECRET."""
    base_url: str | URL | None
    """Default: OPENAI_BASE_URL, else the API of OpenAI. Every request includes its query."""
    data_residency: DataResidency | None
    """The region in which OpenAI keeps the data, in place of a `base_url`."""
    websocket_base_url: str | URL | None
    """For WebSocket connections; default: `base_url`. ``wss`` means ``https``, ``ws`` ``http``."""
    timeout: float | Timeout | None
    """Seconds for each phase, or a `Timeout`; default 600 s, 5 s to connect."""
    max_retries: int
    """The number of attempts after the first one; default 2."""
    default_headers: Mapping[str, str | None] | None
    """Headers of every request; they replace those of OPENAI_CUSTOM_HEADERS."""
    default_query: Mapping[str, object] | None
    transport: Any
    """A name, or your own transport or configured session, which the client does not close."""
    http_client: Any
    """openai-python's name for a session passed as `transport`."""
    plugins: Iterable[Any]
    """Names, (name, settings), objects, (name, object) to replace a default, ``"-name"``."""
    plugin_options: Mapping[str, Mapping[str, object] | None] | None
    """Options of all calls for plugins, by the names of plugins."""
    max_event_bytes: int | None
    """The largest accepted event of a stream, in bytes; default no limit."""
    strict_responses: bool
    """Raise APIResponseValidationError for a response that does not fit its type."""
    _strict_response_validation: bool
    """openai-python's name for `strict_responses`."""
    idempotency_header: str | None
    """Send one generated key in this header with all attempts of a call."""
    proxy: str | None
    """``http://user:password@host:port``; ``""`` for no proxy, whatever the environment says."""
    verify: bool
    ca_bundle: str | PathLike[str] | None
    client_certificate: str | tuple[str, ...] | None
    ssl_context: Any
    limits: Limits
    http2: bool
    unix_socket: str | PathLike[str] | None
    """The path of a Unix socket to connect to instead of the host of `base_url`."""
    local_address: str | None
    """The address of this machine to connect from."""


class CopyOptions(ClientOptions, total=False):
    """The options of `with_options`.

    `default_headers`, `default_query` and `plugin_options` are added to those of the copied client.
    A header of None is removed, and so are the options for a plugin.
    """

    set_default_headers: Mapping[str, str | None] | None
    """Replaces the default headers of the copied client."""
    set_default_query: Mapping[str, object] | None
    """Replaces the default query of the copied client."""


IDENTITIES = frozenset({"workload_identity", "provider"})
"""Options that take the place of a key."""
NETWORK_OPTIONS = frozenset(Network.__struct_fields__)
"""Options that cannot be changed while a transport is shared."""


SECRETS = (
    "api_key", "admin_api_key", "webhook_secret", "azure_ad_token", "secret_access_key",
    "session_token", "aws_secret_access_key", "aws_session_token",
)  # fmt: skip
"""Options that are wrapped in `Secret`, of any client."""


def given(options: Any) -> Any:
    """Return the same dictionary without `omit` values, and with keys wrapped in `Secret`.

    Settings of plugins print with their names only.
    """
    # Changed in place: the callers' frames refer to it, and error trackers record their locals.
    for name in [name for name, value in options.items() if is_omitted(value)]:
        del options[name]
    for name in SECRETS:
        if name in options:
            options[name] = hidden(options[name])
    if isinstance(options.get("plugins"), Iterable) and not isinstance(options["plugins"], str):
        options["plugins"] = tuple(map(without_values, options["plugins"]))
    return options


def hidden(key: Any) -> Any:
    """Return a key that is a text as a `Secret`, and any other value unchanged."""
    return Secret(key) if isinstance(key, str) else key


def settings_from(options: ClientOptions, environment: Mapping[str, str]) -> Settings:
    """Return the settings for `options` and the environment variables.

    Raises OpenAIError, TypeError or ValueError for invalid options.
    """
    check_names(options, ClientOptions.__annotations__)
    _check_types(options)
    told = _told(options, environment)  # secrets as such, because tracebacks may show this frame
    usual = environment.get("OPENAI_BASE_URL") or DEFAULT_BASE_URL
    base_url = URL.parse(url_of_api(options) or usual)
    keyless = _is_keyless(options.get("api_key"), base_url)
    return Settings(
        base_url=base_url,
        websocket_base_url=url_of_sockets(options.get("websocket_base_url")),
        api_key=None if keyless else checked_key("api_key", told["api_key"]),
        admin_api_key=checked_key("admin_api_key", told["admin_api_key"]),
        organization=told["organization"] or None,
        project=told["project"] or None,
        timeout=Timeout.of(options["timeout"]) if "timeout" in options else Timeout(),
        max_retries=checked_retries(options.get("max_retries", DEFAULT_MAX_RETRIES)),
        webhook_secret=checked_key("webhook_secret", told["webhook_secret"]),
        default_headers=_default_headers(options.get("default_headers") or {}, environment),
        default_query=dict(options.get("default_query") or {}),
        network=_network(options),
        max_event_bytes=options.get("max_event_bytes"),
        strict_responses=options.get(
            "strict_responses", options.get("_strict_response_validation", False)
        ),
        idempotency_header=options.get("idempotency_header"),
        plugin_options=_plugin_options(options.get("plugin_options")),
        environment=environment,
        keyless=keyless,
    )


_VARIABLES: Final = {
    "api_key": "OPENAI_API_KEY",
    "admin_api_key": "OPENAI_ADMIN_KEY",
    "organization": "OPENAI_ORG_ID",
    "project": "OPENAI_PROJECT_ID",
    "webhook_secret": "OPENAI_WEBHOOK_SECRET",
}
"""The variables that take the place of an option that is None."""


def _told(options: Any, environment: Mapping[str, str]) -> dict[str, Any]:
    """Return these options, or their variables. An empty text is not replaced by a variable.

    It says that there is none: the key in the environment may be that of somebody else.
    """
    given = ((name, options.get(name), variable) for name, variable in _VARIABLES.items())
    told = ((name, environment.get(variable) if v is None else v) for name, v, variable in given)
    return {name: hidden(value) if name in SECRETS else value for name, value in told}


def _is_keyless(key: object, base_url: URL) -> bool:
    """Whether an `api_key` says that the server needs none: it is the empty text.

    OpenAI always needs a key: there, an empty one is one that was forgotten.
    """
    is_empty = isinstance(key, str | Secret) and not key
    return is_empty and not f".{base_url.host}".endswith(".api.openai.com")


def check_names(
    options: Mapping[str, object], known: Mapping[str, object], whose: str = "the client"
) -> None:
    """Raise TypeError, with advice, for options that are not `known`."""
    unknown = options.keys() - known.keys()
    if unknown:
        from trunkline.discovery.advice import about

        names = ", ".join(f"{name!r}{about(name, known)}" for name in sorted(unknown))
        raise TypeError(f"{whose} got an unexpected keyword argument {names}")


_NONE = type(None)
_KINDS: dict[str, tuple[Any, str]] = {
    "organization": ((str, _NONE), "a str"),
    "project": ((str, _NONE), "a str"),
    "webhook_secret": ((str, Secret, _NONE), "a str"),
    "max_event_bytes": ((int, _NONE), "a number of bytes"),
    "strict_responses": (bool, "True or False"),
    "_strict_response_validation": (bool, "True or False"),
    "idempotency_header": ((str, _NONE), "the name of a header"),
}
"""The types of options that nothing else checks, and how an error describes them."""
MAPPINGS = {"default_headers": '{"X-Name": "value"}', "default_query": '{"name": "value"}'}
"""Options that are mappings, with an example of each."""


def _check_types(options: ClientOptions) -> None:
    for name, (kinds, wanted) in _KINDS.items():
        value = options.get(name, False if kinds is bool else None)
        if not isinstance(value, kinds) or (value is True and kinds is not bool):
            kind = type(value).__name__
            raise TypeError(f"{name} must be {wanted}, not a value of the type {kind}")
    for name, example in MAPPINGS.items():
        check_mapping(name, options.get(name), example)
    plugins: Any = options.get("plugins", ())
    if isinstance(plugins, str) or not isinstance(plugins, Iterable):
        kind = type(plugins).__name__
        raise TypeError(f'plugins must be a list such as ["name", Plugin()], not {kind}')


EXAMPLE_OF_PLUGIN_OPTIONS = '{"cache": {"seconds": 60}}'


def _plugin_options(given: Any) -> Mapping[str, Mapping[str, object]]:
    if given is None:
        return {}
    from trunkline.flows.plugin_options import merged

    return merged({}, given)


def check_mapping(name: str, value: object, example: str) -> None:
    """Raise TypeError for a value that is neither None nor a mapping whose names are texts."""
    if value is None:
        return
    if not is_mapping(value):
        raise TypeError(f"{name} must be a mapping such as {example}, not {type(value).__name__}")
    keys: list[Any] = [*value]
    for key in keys:
        if not isinstance(key, str):
            raise TypeError(f"the names in {name} must be str, as in {example}, not {key!r}")


def without_ambient(settings: Settings, header: str, options: Any) -> Settings:
    """Return the settings without a header that OPENAI_CUSTOM_HEADERS has, and the options not.

    Its credential is for clients with keys of OpenAI.
    """
    name = header.lower()
    if name in {one.lower() for one in options.get("default_headers") or ()}:
        return settings
    headers = settings.default_headers.items()
    return settings.evolve(default_headers={n: v for n, v in headers if n.lower() != name})


def _default_headers(
    given: Mapping[str, str | None], environment: Mapping[str, str]
) -> dict[str, str | None]:
    """Return the headers of every request. Raises ValueError for a malformed variable."""
    # Nothing of a malformed text is in a local variable, which a traceback would show.
    if not _are_headers(environment.get("OPENAI_CUSTOM_HEADERS", "")):
        raise ValueError("OPENAI_CUSTOM_HEADERS must have one 'Name: value' on each line")
    found: dict[str, str | None] = {}
    for line in filter(str.strip, environment.get("OPENAI_CUSTOM_HEADERS", "").splitlines()):
        name, _, value = line.partition(":")
        found[name.strip()] = value.strip()
    replaced = {name.lower() for name in given}
    return {**{name: found[name] for name in found if name.lower() not in replaced}, **given}


def _are_headers(text: str) -> bool:
    parts = (line.partition(":") for line in text.splitlines() if line.strip())
    return all(name.strip() and colon for name, colon, _ in parts)


def _network(options: ClientOptions) -> Network:
    given: dict[str, Any] = {
        name: value for name, value in options.items() if name in NETWORK_OPTIONS
    }
    if "limits" in given:
        given["limits"] = Limits.of(given["limits"])
    if isinstance(given.get("client_certificate"), list):
        given["client_certificate"] = tuple(given["client_certificate"])
    return Network(**given)


def checked_retries(value: object) -> int:
    """Return `value` if it is a valid number of retries. Raises ValueError."""
    # A bool is an int: without the first test, `max_retries=True` would mean 1.
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"max_retries must be 0 or more, not {value!r}")
    return value


def checked_key(name: str, value: object) -> Any:
    """Return a key as a `Secret`, and a function or None unchanged.

    Raises TypeError for other types, and ValueError for a text that no header can have.
    """
    if isinstance(value, str | Secret):
        # Stripped, because a key that was read from a file ends with a line break.
        value = Secret((value if isinstance(value, str) else value.reveal()).strip())
        if not value.reveal().isascii() or not value.reveal().isprintable():
            raise ValueError(
                f"{name} contains a character that is not printable ASCII: "
                "check that the whole key was copied"
            )
        return value or None
    if value is None or callable(value):
        return value
    raise TypeError(f"{name} must be a str or a function, not {type(value).__name__}")
