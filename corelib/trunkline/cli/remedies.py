"""Remedies for calls that have failed, for `trunkline doctor`."""

from __future__ import annotations

from collections.abc import Iterator
from socket import gaierror
from typing import TYPE_CHECKING

from trunkline.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    OpenAIError,
)

if TYPE_CHECKING:
    from trunkline.http import URL
    from trunkline.options import Settings

_BY_STATUS = {
    401: "the server refuses the key: make a new one, or check that it belongs to this server",
    403: "the key may not do this: check its permissions, the project and the organization",
    407: "the proxy wants a user and a password: put them into its URL",
    429: "the server limits calls: wait, or check the quota and the billing of the account",
}
_BY_PHASE = {
    "proxy": "check the proxy: its address, user and password; NO_PROXY names hosts without it",
    "tls": "check the certificates: set SSL_CERT_FILE to the authority's file if a proxy or a "
    "server has a certificate of its own, and check the clock of this machine",
    "connect": "check that the server runs, the port of --base-url, and the firewall",
}
_OF_API = "the base URL may be wrong: is it that of an API, usually with /v1 at its end?"


def remedy(error: OpenAIError, settings: Settings) -> str:
    """Return a sentence about what to do; an empty text if the error says it itself."""
    base_url = settings.base_url
    if isinstance(error, APIStatusError):
        if error.status_code == 401 and settings.keyless:
            return "no key was sent, and this server needs one: trunkline keys set stores it"
        if error.status_code == 404:
            return _for_404(base_url)
        if error.status_code >= 500:
            return "the server has failed: try again later, or read its log"
        return _BY_STATUS.get(error.status_code, _OF_API)
    if isinstance(error, APIResponseValidationError):
        return _OF_API
    if isinstance(error, APIConnectionError) and error.phase == "proxy":
        return _BY_PHASE["proxy"]
    if any(isinstance(cause, gaierror) for cause in _causes(error)):
        return f"check the spelling of {base_url.host}, the network and DNS; or set HTTPS_PROXY"
    if isinstance(error, APIConnectionError) and error.phase in _BY_PHASE:
        return _BY_PHASE[error.phase]
    if isinstance(error, APITimeoutError):
        return "the server was reached, but does not answer in time: try --timeout"
    if isinstance(error, APIConnectionError) and error.phase == "headers":
        return "something else than an API may listen there: check the port, and http or https"
    return ""


def _for_404(base_url: URL) -> str:
    path = base_url.path.rstrip("/")
    if path.endswith("/v1"):
        return "the server has no list of models: other operations may work"
    return f"the base URL lacks /v1: try --base-url {base_url.origin}{path}/v1"


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__
