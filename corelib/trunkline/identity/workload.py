"""Workload identities: what they contain, and what their exchange asks for."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Any, Final, Literal, TypeAlias, TypedDict

from typing_extensions import NotRequired

from trunkline.codec.text import encode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import OpenAIError
from trunkline.identity.subjects import SubjectTokenProvider
from trunkline.secrets import Secret

REFRESH_BUFFER: Final = 1200.0
"""How long before its end a token is renewed, in seconds, or half its life if that is less."""

SUBJECT_TOKEN_TYPES: Final = {
    "jwt": "urn:ietf:params:oauth:token-type:jwt",
    "id": "urn:ietf:params:oauth:token-type:id_token",
}
_CERTIFICATE: Final = "urn:openai:params:oauth:token-type:x509"
_GRANT_TYPE: Final = "urn:ietf:params:oauth:grant-type:token-exchange"
_IDS: Final = ("identity_provider_id", "service_account_id")


class WorkloadIdentity(TypedDict):
    """An identity that a token of a cloud proves."""

    identity_provider_id: str
    """The provider that your organization has registered at OpenAI."""
    service_account_id: str
    """The service account that the calls are made by."""
    provider: SubjectTokenProvider
    """Where the token of the cloud comes from."""
    refresh_buffer_seconds: NotRequired[float]
    """How long before its end the token of OpenAI is renewed; default 1200 s."""


SubjectTokenWorkloadIdentity: TypeAlias = WorkloadIdentity


class X509WorkloadIdentity(TypedDict):
    """An identity that the client's certificate proves; see `x509_workload_identity`."""

    type: Literal["x509"]
    identity_provider_id: str
    service_account_id: str
    refresh_buffer_seconds: NotRequired[float]


def x509_workload_identity(
    *,
    identity_provider_id: str,
    service_account_id: str,
    refresh_buffer_seconds: float | None = None,
) -> X509WorkloadIdentity:
    """Return an identity that the option `client_certificate` of the client proves."""
    identity: X509WorkloadIdentity = {
        "type": "x509",
        "identity_provider_id": identity_provider_id,
        "service_account_id": service_account_id,
    }
    if refresh_buffer_seconds is not None:
        identity["refresh_buffer_seconds"] = refresh_buffer_seconds
    return identity


def checked(identity: Any) -> dict[str, Any]:
    """Return a copy of a valid identity. Raises OpenAIError or TypeError for another one."""
    if not is_mapping(identity):
        kind = type(identity).__name__
        raise TypeError(f"workload_identity must be a dict or a WorkloadIdentityAuth, not {kind}")
    needed = ("type", *_IDS) if is_x509(identity) else (*_IDS, "provider")
    unknown = identity.keys() - {*needed, "refresh_buffer_seconds"}
    if unknown:
        names = ", ".join(sorted(map(repr, unknown)))
        raise OpenAIError(f"workload_identity has no key {names}: its keys are {', '.join(needed)}")
    for name in _IDS:
        if not (isinstance(identity.get(name), str) and identity[name].strip()):
            raise OpenAIError(f"workload_identity needs {name!r}, a str that is not blank")
    if not is_x509(identity):
        _check_provider(identity.get("provider"))
    _check_buffer(identity.get("refresh_buffer_seconds", REFRESH_BUFFER))
    return dict(identity)


def is_x509(identity: Mapping[str, Any]) -> bool:
    """Whether a certificate proves the identity, and no token."""
    return identity.get("type") == "x509"


def payload(identity: Mapping[str, Any], subject: Secret | None) -> bytes:
    """Return the body of the exchange, with the token of the cloud if it proves the identity."""
    proof = {"subject_token_type": _CERTIFICATE}
    if subject is not None:
        kind = SUBJECT_TOKEN_TYPES[identity["provider"]["token_type"]]
        proof = {"subject_token": subject.reveal(), "subject_token_type": kind}
    ids = {name: identity[name] for name in _IDS}
    return encode({"grant_type": _GRANT_TYPE, **proof, **ids})


def _check_provider(provider: Any) -> None:
    if not is_mapping(provider) or not callable(provider.get("get_token")):
        raise OpenAIError(
            "workload_identity needs a 'provider', such as k8s_service_account_token_provider() of "
            "trunkline.auth, or {'token_type': 'jwt', 'get_token': function}"
        )
    if provider.get("token_type") not in SUBJECT_TOKEN_TYPES:
        known = " or ".join(map(repr, SUBJECT_TOKEN_TYPES))
        raise OpenAIError(f"the 'token_type' of the 'provider' must be {known}")


def _check_buffer(seconds: Any) -> None:
    number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if not (number and 0 <= seconds < inf):
        raise OpenAIError(f"refresh_buffer_seconds must be 0 or more seconds, not {seconds!r}")
