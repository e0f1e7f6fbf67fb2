"""Amazon Bedrock: where its API is, and which credential a client has for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias, TypedDict

from typing_extensions import Unpack

from trunkline.clients.environment import cloud_variable
from trunkline.errors import OpenAIError
from trunkline.http import URL
from trunkline.identity.aws_endpoints import (
    BedrockEndpoint,
    check_host,
    checked_region,
    parsed_url,
    told_by,
    usual_url,
)
from trunkline.identity.provider import Authentication, Configured, Provider, Token
from trunkline.identity.sigv4 import AwsCredentials, Signing
from trunkline.options import check_names, checked_key, given
from trunkline.secrets import Secret
from trunkline.values import Omit

BedrockTokenProvider: TypeAlias = Callable[[], str | Awaitable[str]]
"""Returns a bearer token of Bedrock. For async clients, it may be async."""
AwsCredentialsProvider: TypeAlias = Callable[[], object]
"""Returns credentials of botocore. Async clients call it in a thread."""

BEARER: Final = "AWS_BEARER_TOKEN_BEDROCK"
REGIONS: Final = ("AWS_REGION", "AWS_DEFAULT_REGION")
ADDRESS: Final = "AWS_BEDROCK_BASE_URL"
_NAME: Final = "bedrock"
_AWS: Final = ("access_key_id", "profile", "credential_provider")
"""The options of which one may say where the credentials of AWS come from."""


class BedrockOptions(TypedDict, total=False):
    """The options of `bedrock`."""

    endpoint: BedrockEndpoint | None
    """Default: what the host name of `base_url` says, else `mantle`."""
    region: str | None
    """Default: AWS_REGION, AWS_DEFAULT_REGION, else that of the profile."""
    base_url: str | URL | Omit | None
    """Default: AWS_BEDROCK_BASE_URL, else that of the region. None: that of the region."""
    api_key: str | Omit | None
    """A bearer token; default: AWS_BEARER_TOKEN_BEDROCK. None: credentials of AWS."""
    token_provider: BedrockTokenProvider | None
    """A function that returns a bearer token, called for each attempt."""
    access_key_id: str | None
    secret_access_key: str | None
    session_token: str | None
    profile: str | None
    """The name of a profile in the configuration of AWS."""
    credential_provider: AwsCredentialsProvider | None
    """A function that returns credentials of botocore, called for each request."""


def bedrock(**options: Unpack[BedrockOptions]) -> Provider:
    """Return Amazon Bedrock as the `provider` of a client.

    A bearer token is one option; credentials of AWS are another, with which botocore (the extra
    `bedrock`) signs each request. Without either, AWS_BEARER_TOKEN_BEDROCK is used if it is set,
    else the credentials that botocore finds. Raises OpenAIError, TypeError or ValueError for
    invalid options.
    """
    return Bedrock(given(options))


class Bedrock(Provider):
    """Amazon Bedrock, with the options of `bedrock`."""

    name = _NAME

    def __init__(self, options: Any) -> None:
        check_names(options, BedrockOptions.__annotations__, "bedrock()")
        _check_texts(options)
        self._options = options
        self.token = self._bearer()
        aws = _credentials(options)  # also beside a token: half of them would be ignored
        self.aws = aws if self.token is None else None
        url = options.get("base_url", cloud_variable(ADDRESS))
        self.url = None if url is None else parsed_url(str(url))
        told = None if self.url is None else told_by(self.url.host)
        self.endpoint: BedrockEndpoint = _endpoint(options.get("endpoint"), told)
        region = options.get("region")
        if region is None and (self.url is None or self.token is None):
            region = cloud_variable(*REGIONS)
        self.region = checked_region(region and region.strip())
        if self.url is not None:
            check_host(self.url, self.endpoint, self.region)

    def _bearer(self) -> Token | None:
        """Return the bearer token, or what provides one; None for credentials of AWS."""
        options = self._options
        found = [
            name for name in ("api_key", "token_provider", *_AWS) if options.get(name) is not None
        ]
        if len(found) > 1:
            raise OpenAIError(f"{' and '.join(found)} contradict each other: pass one of them")
        if found and found[0] in _AWS:
            return None
        key = options.get("api_key")
        if key is not None:
            token: Secret = checked_key("api_key", key)
            return token
        if options.get("token_provider") is not None:
            function: Token = _function(options["token_provider"])
            return function
        from_environment = "api_key" not in options and cloud_variable(BEARER)
        return _from_environment if from_environment else None

    def configure(self) -> Configured:
        """Return the URL and the plugin. Raises OpenAIError without a region or botocore."""
        signing = None if self.aws is None else Signing(self.aws, self.endpoint, self.region)
        region = self.region if signing is None else signing.region
        url = self.url
        if url is None:
            if region is None:
                raise _no_region()
            url = usual_url(self.endpoint, region)
        check_host(url, self.endpoint, region)
        return Configured(url, signing or Authentication(_NAME, self.token))


def _check_texts(options: Any) -> None:
    """Raise TypeError or OpenAIError for texts that are none, or blank."""
    functions = ("token_provider", "credential_provider")
    for name, value in options.items():
        text = value.reveal() if isinstance(value, Secret) else value
        if value is None or name in functions or isinstance(text, URL):
            continue
        if not isinstance(text, str):
            kind = type(text).__name__
            raise TypeError(f"{name} of bedrock() must be a str, not a value of the type {kind}")
        if not text.strip():
            raise OpenAIError(f"{name} of bedrock() is blank: leave it out, or pass a value")


def _credentials(options: Any) -> AwsCredentials:
    key, secret, session = (
        options.get(name) for name in ("access_key_id", "secret_access_key", "session_token")
    )
    if (key is None) != (secret is None) or (session is not None and key is None):
        raise OpenAIError(
            "access_key_id and secret_access_key belong together, and session_token to both: "
            "pass all that you have"
        )
    provider = options.get("credential_provider")
    return AwsCredentials(
        key, secret, session, options.get("profile"), provider and _function(provider)
    )


def _function(value: Any) -> Any:
    if not callable(value):
        raise TypeError(f"a provider of bedrock() must be a function, not {type(value).__name__}")
    return value


def _endpoint(wanted: Any, told: tuple[BedrockEndpoint, str] | None) -> BedrockEndpoint:
    if wanted not in (None, "mantle", "runtime"):
        raise OpenAIError(f"endpoint must be 'mantle' or 'runtime', not {wanted!r}")
    found: BedrockEndpoint = wanted or (told[0] if told else "mantle")
    return found


def _from_environment() -> str:
    """Return the token of the environment, which may have been replaced in the meantime."""
    return cloud_variable(BEARER) or ""


def _no_region() -> OpenAIError:
    return OpenAIError("there is no region of AWS: pass region=..., or set AWS_REGION")
