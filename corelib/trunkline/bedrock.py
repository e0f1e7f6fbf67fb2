"""Amazon Bedrock: clients with openai-python's names, whose options are those of the provider.

`BedrockOpenAI(aws_region="us-east-1")` is `OpenAI(provider=bedrock(region="us-east-1"))`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias, TypedDict, TypeVar

import msgspec
from typing_extensions import Self, Unpack

from trunkline.client import AnyClient, AsyncOpenAI, OpenAI
from trunkline.clients.attributes import OptionsAsSignature
from trunkline.clients.environment import cloud_variable
from trunkline.errors import OpenAIError
from trunkline.identity.aws_endpoints import told_by
from trunkline.identity.bedrock import REGIONS, AwsCredentialsProvider, Bedrock
from trunkline.identity.provider import provided
from trunkline.operations.worlds import Async, Sync, World
from trunkline.options import ClientOptions, CopyOptions, Settings, check_names, given
from trunkline.secrets import Secret

W_co = TypeVar("W_co", bound=World, covariant=True)

BedrockTokenProvider: TypeAlias = Callable[[], str]
"""Returns a bearer token of Bedrock."""
AsyncBedrockTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]
"""The same for `AsyncBedrockOpenAI`; it may be async."""


class BedrockOwnOptions(TypedDict, total=False):
    """The options that only the clients for Bedrock have."""

    bedrock_token_provider: AsyncBedrockTokenProvider | None
    """A function that returns a bearer token, called for each attempt."""
    aws_region: str | None
    """Default: AWS_REGION, AWS_DEFAULT_REGION, else that of the profile."""
    aws_profile: str | None
    """The name of a profile in the configuration of AWS."""
    aws_access_key_id: str | None
    aws_secret_access_key: str | None
    aws_session_token: str | None
    aws_credentials_provider: AwsCredentialsProvider | None
    """A function that returns credentials of botocore, called for each request."""


class BedrockClientOptions(ClientOptions, BedrockOwnOptions, total=False):
    """The options of a client for Bedrock."""


class BedrockCopyOptions(CopyOptions, BedrockOwnOptions, total=False):
    """The options of `with_options` of a client for Bedrock."""


class BedrockSettings(Settings, frozen=True):
    """The configuration of a client for Bedrock."""

    aws_region: str | None = None


_NAMES: Final = {
    "api_key": "api_key",
    "base_url": "base_url",
    "bedrock_token_provider": "token_provider",
    "aws_region": "region",
    "aws_profile": "profile",
    "aws_access_key_id": "access_key_id",
    "aws_secret_access_key": "secret_access_key",
    "aws_session_token": "session_token",
    "aws_credentials_provider": "credential_provider",
}
"""The options of the provider, by those of the client."""
_STATIC: Final = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")
_KINDS: Final = (
    ("api_key",), ("bedrock_token_provider",), ("aws_profile",), ("aws_credentials_provider",),
    _STATIC,
)  # fmt: skip
"""The kinds of credentials. One that a copy changes to replaces the others."""
_REFUSED: Final = ("admin_api_key", "workload_identity", "provider")


class AnyBedrockClient(AnyClient[W_co]):
    """The common part of both clients for Bedrock."""

    __signature__ = OptionsAsSignature(BedrockClientOptions)
    _kept_if_blank = ()  # an empty `base_url` is that of the region

    def __init__(self, **options: Unpack[BedrockClientOptions]) -> None:
        """Create a client. Raises TypeError, ValueError or OpenAIError for invalid options.

        Pass at most one kind of credentials. All other options are those of `OpenAI`.

        Args:
            api_key: Bearer token. Default: AWS_BEARER_TOKEN_BEDROCK.
            bedrock_token_provider: Function that returns such a token, called for each attempt.
                It may be async if the client is.
            aws_region: Default: AWS_REGION, AWS_DEFAULT_REGION, else that of the profile.
            aws_profile: Name of a profile in the configuration of AWS.
            aws_access_key_id: Credentials of AWS, with `aws_secret_access_key`.
            aws_secret_access_key: See `aws_access_key_id`.
            aws_session_token: For temporary credentials.
            aws_credentials_provider: Function that returns credentials of botocore.
            base_url: Default: AWS_BEDROCK_BASE_URL, else that of the region, as for ``""``.
        """
        self._configure(options)
        self._start()

    def _settings(self, environment: Mapping[str, str]) -> Settings:
        return bedrock_settings(self._options, environment)

    @property
    def aws_region(self) -> str | None:
        """The region, if it is known."""
        settings = self.pipeline.settings
        assert isinstance(settings, BedrockSettings)
        return settings.aws_region

    def with_options(self, **changes: Unpack[BedrockCopyOptions]) -> Self:  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
        """Return a client with these options changed, as `OpenAI.with_options`.

        A credential replaces one of another kind.
        """
        all_changes: Any = given(changes)  # error trackers record the locals of frames
        return super().with_options(**all_changes)

    copy = with_options

    def _completed(self, changes: dict[str, Any]) -> dict[str, Any]:
        return _replacing(changes)


class BedrockOpenAI(AnyBedrockClient[Sync], OpenAI):  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
    """The sync client for Amazon Bedrock."""


class AsyncBedrockOpenAI(AnyBedrockClient[Async], AsyncOpenAI):  # pyright: ignore[reportIncompatibleMethodOverride]  # more options
    """The client for Amazon Bedrock on asyncio and trio."""


def bedrock_settings(options: Any, environment: Mapping[str, str]) -> BedrockSettings:
    """Return the settings for `BedrockClientOptions` and the environment variables.

    Raises OpenAIError, TypeError or ValueError for invalid options.
    """
    check_names(options, BedrockClientOptions.__annotations__)
    for name in _REFUSED:
        if options.get(name) is not None:
            raise OpenAIError(f"{name} is not for Bedrock: its credentials are those of AWS")
    if options.get("data_residency") is not None:
        raise OpenAIError("data_residency is not for Bedrock: pass aws_region")
    if callable(options.get("api_key")):
        raise TypeError("api_key must be a str: pass the function as bedrock_token_provider")
    own = {name: options[name] for name in options if name in _NAMES and options[name] is not None}
    rest = {name: options[name] for name in options if name not in _NAMES}
    if not str(own.get("base_url", "-")).strip():
        own["base_url"] = None  # that of the region, whatever the environment says
    provider = Bedrock({_NAMES[name]: value for name, value in own.items()})
    common = provided(provider, rest, environment)
    told = told_by(common.base_url.host)
    key = provider.token if isinstance(provider.token, Secret) else None
    fields: dict[str, Any] = {**msgspec.structs.asdict(common), "api_key": key}
    ((_, plugin),) = common.identity
    region = provider.region or getattr(plugin, "region", None) or (told and told[1])
    return BedrockSettings(**fields, aws_region=region or cloud_variable(*REGIONS))


def _replacing(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return `changes`, with None for the other credentials if they have one."""
    # All of its kind, too: a session token belongs to one pair of keys.
    changed = any(changes.get(name) is not None for kind in _KINDS for name in kind)
    return {**dict.fromkeys(name for kind in _KINDS if changed for name in kind), **changes}
