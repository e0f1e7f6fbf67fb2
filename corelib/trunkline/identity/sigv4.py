"""Signatures of AWS, version 4: botocore finds the credentials and signs with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, ClassVar, Final

from trunkline.errors import OpenAIError
from trunkline.flow import Call, Exclusive, Flow, HashBody
from trunkline.http import Headers, Request, Response
from trunkline.identity.aws_endpoints import BedrockEndpoint, checked_region
from trunkline.identity.provider import Authentication
from trunkline.middleware import Handler, Layer, Stage
from trunkline.options import Settings
from trunkline.secrets import Secret, redact
from trunkline.values import Value

_SERVICES: Final[dict[BedrockEndpoint, str]] = {"mantle": "bedrock-mantle", "runtime": "bedrock"}
_SIGNED: Final = ("content-type",)
"""Headers that are signed besides the host and those of AWS. Proxies may change the others."""
_SECRET: Final = frozenset({"authorization", "x-amz-security-token"})


class AwsCredentials(Value, frozen=True):
    """Where the credentials of AWS come from; with no field, from where botocore finds them."""

    hidden: ClassVar[frozenset[str]] = frozenset({"access_key_id", "provider"})

    access_key_id: str | None = None
    secret_access_key: Secret | None = None
    session_token: Secret | None = None
    profile: str | None = None
    provider: Callable[[], object] | None = None


class Signing(Authentication):
    """The plugin that signs each request when nothing changes it any more."""

    def __init__(
        self, credentials: AwsCredentials, endpoint: BedrockEndpoint, region: str | None
    ) -> None:
        super().__init__("bedrock")
        check_installed()
        self._credentials = credentials
        self._service = _SERVICES[endpoint]
        self._session: Any = None
        """The session of botocore, which keeps and refreshes credentials."""
        self.region = checked_region(region or _told_by_botocore(self._of_botocore))

    def signing(self, settings: Settings) -> list[Layer]:
        """Return the layer that signs; none if requests never leave the process."""
        return [] if settings.in_process else [Layer(Stage.SIGN, "sigv4", self.signed)]

    def signed(self, request: Request, proceed: Handler) -> Flow[Response]:
        """Sign the request. Raises OpenAIError for a body that can be read only once."""
        digest = yield from HashBody(request)
        # One at a time, because a session looks for credentials when it is first asked.
        sign = Call[Headers](partial(self._sign, request, digest.hex()), in_thread=True)
        headers = yield from Exclusive(self, _performed(sign))
        return (yield from proceed(request.evolve(headers=headers)))

    def _sign(self, request: Request, digest: str) -> Headers:
        """Return the headers with a signature. Blocks while credentials are fetched."""
        try:
            return self._signed_headers(request, digest)
        except OpenAIError:
            raise
        except Exception as error:  # botocore, and functions of users, raise anything
            reason = f"{type(error).__name__}: {redact(str(error), self._secrets())}"
        # Not chained: the frames of botocore have credentials.
        raise OpenAIError(f"the request to bedrock cannot be signed: {reason}")

    def _signed_headers(self, request: Request, digest: str) -> Headers:
        auth, requests = _module("botocore.auth"), _module("botocore.awsrequest")
        kept = {name: value for name, value in request.headers.items() if name in _SIGNED}
        made: Any = requests.AWSRequest(
            request.method, str(request.url), {**kept, "X-Amz-Content-SHA256": digest}
        )
        auth.SigV4Auth(self._frozen(), self._service, self.region).add_auth(made)
        # Without that of the caller, which does not belong to these keys.
        headers = request.headers.merge({"x-amz-security-token": None})
        for name, value in made.headers.items():
            if name.lower() in _SECRET:
                headers = headers.with_secret(name, value)
            elif name.lower() not in _SIGNED:
                headers = headers.merge({name: value})
        return headers

    def _frozen(self) -> Any:
        """Return credentials that are valid now. Raises OpenAIError if there are none."""
        provider = self._credentials.provider
        found: Any = self._of_botocore().get_credentials() if provider is None else provider()
        if found is None:
            raise OpenAIError(
                "there are no credentials for bedrock: pass api_key=... or credentials of AWS to "
                "bedrock(), set AWS_BEARER_TOKEN_BEDROCK, or configure AWS"
            )
        freeze = getattr(found, "get_frozen_credentials", None)
        return found if freeze is None else freeze()

    def _of_botocore(self) -> Any:
        if self._session is None:
            given = self._credentials
            self._session = _module("botocore.session").Session(profile=given.profile)
            if given.access_key_id is not None:
                self._session.set_credentials(given.access_key_id, *self._secrets())
        return self._session

    def _secrets(self) -> list[str]:
        given = (self._credentials.secret_access_key, self._credentials.session_token)
        return [one.reveal() for one in given if one is not None]


def _module(name: str) -> Any:
    return import_module(name)  # not installed where types are checked


def check_installed() -> None:
    """Raise OpenAIError if botocore is missing."""
    if find_spec("botocore") is None:
        raise OpenAIError(
            'bedrock needs botocore for credentials of AWS: pip install "trunkline[bedrock]", or '
            "pass a bearer token as api_key or token_provider"
        )


def _performed(sign: Call[Headers]) -> Flow[Headers]:
    return (yield from sign)


def _told_by_botocore(session: Callable[[], Any]) -> str | None:
    """Return the region of the profile. Raises OpenAIError if there is none, or no such profile."""
    try:
        region: str | None = session().get_config_variable("region")
    except Exception as error:  # botocore raises errors of its own for each fault
        reason = redact(str(error))
    else:
        if not (region and region.strip()):
            raise OpenAIError("there is no region of AWS: pass region=..., or set AWS_REGION")
        return region.strip()
    # Not chained: the frames of botocore have credentials.
    raise OpenAIError(f"the configuration of AWS cannot be used: {reason}")
