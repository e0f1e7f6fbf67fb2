"""The settings of clients that have a `workload_identity` or a `provider` in place of a key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from trunkline.clients.environment import without
from trunkline.clients.urls import X509_URL, url_of_api
from trunkline.errors import OpenAIError
from trunkline.hooks import Credential, hookimpl
from trunkline.identity.exchange import WorkloadIdentityAuth
from trunkline.identity.provider import check_session, provided
from trunkline.options import (
    IDENTITIES,
    ClientOptions,
    Settings,
    check_names,
    settings_from,
    without_ambient,
)


def identified(options: Any, environment: Mapping[str, str]) -> Settings:
    """Return the settings for `ClientOptions` with a `workload_identity` or a `provider`.

    The identity in the options becomes the object that keeps its tokens, which copies share. Raises
    OpenAIError, TypeError or ValueError for invalid options.
    """
    check_names(options, ClientOptions.__annotations__)
    rest = {name: options[name] for name in options if name not in IDENTITIES}
    if options.get("provider") is not None:
        if options.get("workload_identity") is not None:
            raise OpenAIError("provider and workload_identity contradict each other: pass one")
        return provided(options["provider"], rest, environment)
    if options.get("workload_identity") is None:
        return settings_from(rest, environment)  # type: ignore[arg-type]  # a part of the options
    if options.get("api_key"):
        raise OpenAIError("api_key and workload_identity contradict each other: pass one of them")
    check_session(rest, "of workload_identity")
    auth = WorkloadIdentityAuth.of(options["workload_identity"])
    options["workload_identity"] = auth
    seen = without({"OPENAI_API_KEY"}, environment)
    if auth.is_x509:
        rest["base_url"] = url_of_api(rest, x509=True)
        rest["data_residency"] = None  # that URL is of the region
        seen.setdefault("OPENAI_BASE_URL", X509_URL)
    settings = settings_from(rest, seen)  # type: ignore[arg-type]  # a part of the options
    if auth.is_x509:
        settings = _of_certificate(settings, rest)
    _check_way(settings, auth)
    return settings.evolve(identity=(("identity", Identified(auth)),), environment=environment)


class Identified:
    """The plugin that provides the tokens of an identity to the plugin `auth`."""

    __name__ = "trunkline.identity"

    def __init__(self, auth: WorkloadIdentityAuth) -> None:
        self._auth = auth

    @hookimpl
    def provide_credential(self, settings: Settings, admin: bool) -> Credential | None:
        """Return the source of tokens. The operations of administrators need their own key."""
        if admin or settings.in_process:
            return None
        return Credential(self._auth, source="the workload identity")

    def __repr__(self) -> str:
        return repr(self._auth)


def _of_certificate(settings: Settings, options: Mapping[str, Any]) -> Settings:
    """Return the settings of a client whose certificate is its identity."""
    if settings.base_url.scheme != "https":
        raise OpenAIError(
            f"a certificate cannot identify the client at {settings.base_url.origin}: base_url "
            "must be https://"
        )
    session = options.get("transport") or options.get("http_client")
    has_own = session is not None and (not isinstance(session, str) or session == "local")
    network = settings.network
    if not (has_own or network.client_certificate or network.ssl_context):
        raise OpenAIError("an X.509 identity needs client_certificate=... or ssl_context=...")
    return without_ambient(settings, "Authorization", options)


def _check_way(settings: Settings, auth: WorkloadIdentityAuth) -> None:
    if settings.network.unix_socket is not None:
        raise OpenAIError(
            "unix_socket and workload_identity contradict each other: the socket does not lead to "
            f"{auth.token_exchange_url}"
        )
