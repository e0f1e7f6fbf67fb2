"""Azure OpenAI: the clients of its API, with its URLs and credentials.

The clients differ from `OpenAI` in their options only. Their settings say where routes lead and
which credential is sent, and this module is their plugin.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, ClassVar, Final, TypeAlias, TypedDict, TypeVar

import msgspec
from typing_extensions import Self, Unpack

from trunkline.client import AnyClient, AsyncOpenAI, OpenAI
from trunkline.clients.attributes import OptionsAsSignature
from trunkline.clients.environment import without
from trunkline.clients.urls import stated_url
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import MutuallyExclusiveAuthError, OpenAIError
from trunkline.hooks import Credential, hookimpl
from trunkline.http import URL, Request
from trunkline.network import Network
from trunkline.operations.endpoint import Invocation
from trunkline.operations.worlds import Async, Sync, World
from trunkline.options import (
    IDENTITIES,
    ClientOptions,
    CopyOptions,
    Settings,
    check_names,
    checked_key,
    given,
    hidden,
    settings_from,
    without_ambient,
)
from trunkline.secrets import Secret
from trunkline.wire.paths import fill_path

W_co = TypeVar("W_co", bound=World, covariant=True)

AzureADTokenProvider: TypeAlias = Callable[[], str]
"""Returns a token of Microsoft Entra ID."""
AsyncAzureADTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]
"""The same for `AsyncAzureOpenAI`; it may be async."""


class AzureOwnOptions(TypedDict, total=False):
    """The options that only the clients for Azure have."""

    azure_endpoint: str | URL | None
    """Default: AZURE_OPENAI_ENDPOINT. Instead of `base_url`."""
    azure_deployment: str | None
    """The deployment of every call; default: the `model` of each call."""
    api_version: str | None
    """Default: OPENAI_API_VERSION. The API at ``/openai/v1`` needs none."""
    azure_ad_token: str | Secret | None
    """Default: AZURE_OPENAI_AD_TOKEN."""
    azure_ad_token_provider: AsyncAzureADTokenProvider | None
    """A function that returns a token, called for each attempt."""


class AzureOptions(ClientOptions, AzureOwnOptions, total=False):
    """The options of a client for Azure."""


class AzureCopyOptions(CopyOptions, AzureOwnOptions, total=False):
    """The options of `with_options` of a client for Azure."""


class AzureSettings(Settings, frozen=True):
    """The configuration of a client for Azure."""

    remedies: ClassVar[Mapping[bool, str]] = {
        False: "pass api_key=..., azure_ad_token=... or azure_ad_token_provider=..., or set the "
        "environment variable AZURE_OPENAI_API_KEY or AZURE_OPENAI_AD_TOKEN",
        True: "pass admin_api_key=...",
    }

    credential: Credential | None = None
    by_model: bool = False
    """Whether the `model` of a call is the name of a deployment in its URL."""
    above_deployment: URL | None = None
    """The URL of the routes that belong to no deployment, if `base_url` is that of one."""


CREDENTIALS: Final = ("api_key", "azure_ad_token", "azure_ad_token_provider")
"""The options of which a client has one."""
DEPLOYED: Final = frozenset({
    "/completions", "/chat/completions", "/embeddings", "/audio/transcriptions",
    "/audio/translations", "/audio/speech", "/images/generations", "/images/edits",
})  # fmt: skip
"""The routes that belong to a deployment."""
_REPLACED: Final = {
    **{name: tuple(one for one in CREDENTIALS if one != name) for name in CREDENTIALS},
    "azure_endpoint": ("base_url",),
    "base_url": ("azure_endpoint", "azure_deployment"),
}
"""The options that are reset if a copy changes one that excludes them."""
_OF_OPENAI: Final = frozenset({"OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_BASE_URL"})
"""Variables of OpenAI that Azure has others for, and whose keys it must not get."""
_V1: Final = "/openai/v1"
_REALTIME: Final = "/realtime"
"""The route of the connections that are to a deployment."""


@hookimpl
def provide_credential(settings: Settings, admin: bool) -> Credential | None:
    """Return the credential of a client for Azure, unless it has an `admin_api_key` for `admin`."""
    if not isinstance(settings, AzureSettings) or (admin and settings.admin_api_key is not None):
        return None
    return settings.credential


class AnyAzureClient(AnyClient[W_co]):
    """The common part of both clients for Azure."""

    __signature__ = OptionsAsSignature(AzureOptions)
    _plugins = (sys.modules[__name__],)
    _kept_if_blank = ("base_url", "azure_endpoint")

    def __init__(self, **options: Unpack[AzureOptions]) -> None:
        """Create a client. Raises TypeError, ValueError or OpenAIError for invalid options.

        Pass at most one of `api_key`, `azure_ad_token` and `azure_ad_token_provider`, and one of
        `azure_endpoint` and `base_url`. All other options are those of `OpenAI`.

        Args:
            azure_endpoint: ``https://NAME.openai.azure.com``. Default: AZURE_OPENAI_ENDPOINT.
            azure_deployment: Deployment of every call. Default: the `model` of each call.
            api_version: Default: OPENAI_API_VERSION. Not needed if the URL ends in ``/openai/v1``.
            api_key: Default: AZURE_OPENAI_API_KEY. A function is called for each attempt.
            azure_ad_token: Token of Microsoft Entra ID. Default: AZURE_OPENAI_AD_TOKEN.
            azure_ad_token_provider: Function that returns such a token, called for each attempt.
                It may be async if the client is.
            admin_api_key: Key for `client.admin`. Default: the credential of the other calls.
            base_url: URL that routes are appended to, such as ``.../openai/v1``.
        """
        self._configure(options)
        self._start()

    def _configure(
        self, options: Any, shared: object = None, network: Network | None = None
    ) -> None:
        super()._configure(options, shared, network)
        self.pipeline.prepare = partial(_routed, self._azure, self.pipeline.prepare)

    def _settings(self, environment: Mapping[str, str]) -> Settings:
        return azure_settings(self._options, environment)

    @property
    def _azure(self) -> AzureSettings:
        settings = self.pipeline.settings
        assert isinstance(settings, AzureSettings)
        return settings

    def with_options(self, **changes: Unpack[AzureCopyOptions]) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
        """Return a client with these options changed, as `OpenAI.with_options`.

        A credential replaces another one, and `azure_endpoint` and `base_url` replace each other.
        """
        all_changes: Any = given(changes)  # error trackers record the locals of frames
        return super().with_options(**all_changes)

    copy = with_options

    def _completed(self, changes: dict[str, Any]) -> dict[str, Any]:
        return _replacing(changes)

    @property
    def auth_headers(self) -> dict[str, str]:
        """The header that has the key or token; empty if a function provides it."""
        credential = self._azure.credential
        if credential is None or not isinstance(credential.token, Secret):
            return {}
        return {credential.header: f"{credential.prefix}{credential.token.reveal()}"}

    # Private in openai-python, but other people's code reads them.
    @property
    def _api_version(self) -> object:
        return self._azure.default_query.get("api-version")

    @property
    def _azure_endpoint(self) -> URL | None:
        url = self._azure.above_deployment or self._azure.base_url
        path = url.path.rstrip("/").removesuffix("/openai")
        return None if self._options.get("base_url") else url.evolve(path=path)

    @property
    def _azure_deployment(self) -> str | None:
        options: Any = self._options
        name: str | None = options.get("azure_deployment")
        return name

    @property
    def _azure_ad_token(self) -> str | None:
        _, _, token = self.auth_headers.get("Authorization", "").partition(" ")
        return token or None

    @property
    def _azure_ad_token_provider(self) -> AsyncAzureADTokenProvider | None:
        options: Any = self._options
        function: AsyncAzureADTokenProvider | None = options.get("azure_ad_token_provider")
        return function


class AzureOpenAI(AnyAzureClient[Sync], OpenAI):  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
    """The sync client for Azure OpenAI."""


class AsyncAzureOpenAI(AnyAzureClient[Async], AsyncOpenAI):  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
    """The client for Azure OpenAI on asyncio and trio."""


def azure_settings(options: Any, environment: Mapping[str, str]) -> AzureSettings:
    """Return the settings for `AzureOptions` and the environment variables.

    Raises OpenAIError, TypeError or ValueError for invalid options.
    """
    check_names(options, AzureOptions.__annotations__)
    for name in sorted(IDENTITIES):
        if options.get(name) is not None:
            raise OpenAIError(f"{name} is not for Azure: use azure_ad_token_provider")
    if options.get("data_residency") is not None:
        raise OpenAIError("data_residency is not for Azure: the region is that of azure_endpoint")
    own = {name: options.get(name) for name in AzureOwnOptions.__annotations__}
    rest = {name: value for name, value in options.items() if name not in own}
    seen = without(_OF_OPENAI, environment)
    credential = _credential({**own, "api_key": rest.get("api_key")}, environment)
    keyed = credential is not None and credential.header == "api-key"
    rest["api_key"] = credential.token if credential is not None and keyed else None
    rest["base_url"], above = _place(own, rest.get("base_url"), environment)
    common: Any = settings_from(rest, seen)  # type: ignore[arg-type]  # a part of the options
    if credential is not None:
        common = without_ambient(common, credential.header, rest)
    version = _version(own["api_version"], common.base_url, environment)
    if version is not None:
        query = {**common.default_query, "api-version": version}
        common = common.evolve(default_query=query)
    path = common.base_url.path
    return AzureSettings(
        **msgspec.structs.asdict(common),
        credential=credential,
        by_model="/deployments" not in path and not _is_v1(common.base_url),
        above_deployment=above,
    )


def _credential(options: Mapping[str, Any], environment: Mapping[str, str]) -> Credential | None:
    """Return the one credential of the options, else that of the environment."""
    chosen = {name: options[name] for name in CREDENTIALS if options[name] is not None}
    if len(chosen) > 1:
        raise MutuallyExclusiveAuthError
    if not chosen:
        token, key = (
            hidden(environment.get(f"AZURE_OPENAI_{name}")) for name in ("AD_TOKEN", "API_KEY")
        )
        chosen = {"azure_ad_token": token} if token else {"api_key": key}
    ((name, value),) = chosen.items()
    if name != "api_key" and callable(value) is not name.endswith("provider"):
        wanted = "a function that returns a token" if name.endswith("provider") else "a str"
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")
    checked = checked_key(name, value)
    if checked is None:
        return None
    if name == "api_key":
        return Credential(checked, "api-key", "")
    return Credential(checked, source="the azure_ad_token_provider")


def _place(
    own: Mapping[str, Any], base_url: object, environment: Mapping[str, str]
) -> tuple[URL, URL | None]:
    """Return the base URL, and that above the deployment if it is the URL of one."""
    endpoint, deployment = own["azure_endpoint"], own["azure_deployment"]
    base_url, endpoint = stated_url("base_url", base_url), stated_url("azure_endpoint", endpoint)
    if base_url and endpoint:
        raise ValueError("base_url and azure_endpoint contradict each other: pass one of them")
    endpoint = endpoint or environment.get("AZURE_OPENAI_ENDPOINT")
    url_text = base_url or endpoint
    if url_text is None:
        raise ValueError(
            "there is no endpoint: pass azure_endpoint='https://NAME.openai.azure.com', or set the "
            "environment variable AZURE_OPENAI_ENDPOINT"
        )
    url = URL.parse(url_text)
    if deployment and (base_url or _is_v1(url)):
        raise ValueError(
            f"azure_deployment has no effect with {url.origin}{url.path}: pass the deployment as "
            "`model` to the calls, or azure_endpoint='https://NAME.openai.azure.com'"
        )
    if base_url or _is_v1(url):
        return url, None
    above = url.join("openai")
    if not deployment:
        return above, None
    path = fill_path("deployments/{azure_deployment}", {"azure_deployment": deployment})
    return above.join(path), above


def _is_v1(url: URL) -> bool:
    """Whether it is the URL of the API that takes deployments as models, as OpenAI's does."""
    return url.path.rstrip("/").endswith(_V1)


def _version(given: object, url: URL, environment: Mapping[str, str]) -> str | None:
    """Return the version for the query; None if the API has no versions and none is given."""
    if given is not None and not isinstance(given, str):
        raise TypeError(f"api_version must be a str, not {type(given).__name__}")
    if given or _is_v1(url):  # which refuses the dated versions that the variable is for
        return given or None
    version = environment.get("OPENAI_API_VERSION")
    if version is None:
        raise ValueError(
            "there is no API version: pass api_version=..., or set the environment variable "
            "OPENAI_API_VERSION; base_url='https://NAME.openai.azure.com/openai/v1' needs none"
        )
    return version


def _replacing(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return `changes`, with None for the options that they exclude."""
    told = [name for name in changes if changes[name] is not None]
    names = [other for name in told for other in _REPLACED.get(name, ())]
    return {**dict.fromkeys(names), **changes}


def _routed(
    settings: AzureSettings, prepare: Callable[[Invocation], Request], invocation: Invocation
) -> Request:
    """Prepare the request of an invocation, below a deployment or above it as its route needs."""
    path = invocation.route.path
    if invocation.route.websocket:
        if path == _REALTIME:
            invocation = _by_deployment(settings, invocation)
        if settings.websocket_base_url is not None:
            return prepare(invocation)
    if f"/{path.lstrip('/')}" in DEPLOYED:
        body: object = invocation.body
        model = body.get("model") if settings.by_model and is_mapping(body) else None
        return prepare(invocation if model is None else _below(model, invocation))
    if settings.above_deployment is None or "://" in path:
        return prepare(invocation)
    return prepare(_at(f"{settings.above_deployment}/{path.lstrip('/')}", invocation))


def _by_deployment(settings: AzureSettings, invocation: Invocation) -> Invocation:
    """Return the opening of a connection with the deployment in place of the model."""
    if _is_v1(settings.base_url):
        return invocation
    query = dict(invocation.query)
    deployment: object = query.pop("model", None)
    if settings.above_deployment is not None:
        deployment = settings.base_url.path.rpartition("/")[2]
    if not deployment:
        raise ValueError(f"{invocation.name} needs the name of a deployment: pass model=...")
    return invocation.evolve(query={**query, "deployment": deployment})


def _below(model: object, invocation: Invocation) -> Invocation:
    path = f"/deployments/{{model}}/{invocation.route.path.lstrip('/')}"
    return _at(path, invocation.evolve(path_values={**invocation.path_values, "model": model}))


def _at(path: str, invocation: Invocation) -> Invocation:
    return invocation.evolve(route=invocation.route.evolve(path=path))
