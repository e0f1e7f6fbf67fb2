"""The tokens of programs in clouds: Kubernetes, Azure and Google Cloud."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from os import PathLike
from typing import Any, Final, Literal, TypedDict

from trunkline.codec.text import decode
from trunkline.codec.type_guards import is_mapping
from trunkline.errors import APIError
from trunkline.flow import Flow, Read, Send
from trunkline.http import URL, Headers, Request, Response
from trunkline.network import Network, Timeout
from trunkline.plugin_errors import SubjectTokenProviderError
from trunkline.wire.query import encode_query

_LONGEST: Final = 64 * 1024
"""The size of the longest token that is read, in bytes."""
_KUBERNETES: Final = "/var/run/secrets/kubernetes.io/serviceaccount/token"
_AZURE: Final = "http://169.254.169.254/metadata/identity/oauth2/token"
_GOOGLE: Final = (
    "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity"
)


class SubjectTokenProvider(TypedDict):
    """Where the token of a cloud comes from, for a `workload_identity`."""

    token_type: Literal["jwt", "id"]
    """The kind of the token: a JSON Web Token, or an ID token of OpenID Connect."""
    get_token: Callable[[], str | Awaitable[str]]
    """Returns a token. Async clients call it in a thread; for them it may be async."""


def k8s_service_account_token_provider(
    token_file_path: str | PathLike[str] = _KUBERNETES,
) -> SubjectTokenProvider:
    """Return a provider that reads the token of the pod's service account, each time anew.

    Args:
        token_file_path: The file. Default: where Kubernetes mounts it.
    """
    return {"token_type": "jwt", "get_token": _TokenFile(token_file_path)}


def azure_managed_identity_token_provider(
    resource: str = "https://management.azure.com/",
    *,
    object_id: str | None = None,
    client_id: str | None = None,
    msi_res_id: str | None = None,
    api_version: str = "2018-02-01",
    timeout: float = 10.0,
    http_client: Any = None,
) -> SubjectTokenProvider:
    """Return a provider that asks the metadata server of a machine at Azure.

    Args:
        resource: The audience of the token.
        object_id: The managed identity, if the machine has several.
        client_id: The same, by its client.
        msi_res_id: The same, by its resource.
        api_version: The version of the metadata server's API.
        timeout: Seconds for each phase of the request.
        http_client: Your own sync session or transport. Default: a direct connection, no proxy.
    """
    ids = {"object_id": object_id, "client_id": client_id, "msi_res_id": msi_res_id}
    given = {name: value for name, value in ids.items() if value is not None}
    query = {"api-version": api_version, "resource": resource, **given}
    request = _request(_AZURE, query, {"Metadata": "true"}, timeout)
    return {"token_type": "jwt", "get_token": _Metadata("Azure", request, _in_json, http_client)}


def gcp_id_token_provider(
    audience: str = "https://api.openai.com/v1",
    *,
    timeout: float = 10.0,
    http_client: Any = None,
) -> SubjectTokenProvider:
    """Return a provider that asks the metadata server of a machine at Google Cloud.

    Args:
        audience: The audience of the token.
        timeout: Seconds for each phase of the request.
        http_client: Your own sync session or transport. Default: a direct connection, no proxy.
    """
    request = _request(_GOOGLE, {"audience": audience}, {"Metadata-Flavor": "Google"}, timeout)
    get_token = _Metadata("Google Cloud", request, bytes.decode, http_client)
    return {"token_type": "id", "get_token": get_token}


class _TokenFile:
    """Reads a token from a file, which its cloud replaces from time to time."""

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = path

    def __call__(self) -> str:
        """Return the token. Raises SubjectTokenProviderError if there is none."""
        try:
            with open(self._path, "rb") as file:
                content = file.read(_LONGEST)
        except OSError as error:
            raise self._without_token(f"cannot be read: {error}") from error
        token = _text(content)
        if not token:
            raise self._without_token("has no token: it is empty, or not a text")
        return token

    def _without_token(self, reason: str) -> SubjectTokenProviderError:
        return SubjectTokenProviderError(f"the token file {self._path} {reason}")


class _Metadata:
    """Asks the metadata server of a machine for a token, blocking."""

    def __init__(
        self, cloud: str, request: Request, read: Callable[[bytes], object], http_client: Any
    ) -> None:
        self._cloud = cloud
        self._request = request
        self._read = read
        self._http_client = http_client

    def __call__(self) -> str:
        """Return the token. Raises SubjectTokenProviderError if there is none."""
        try:
            response = self._answer()
        except APIError as error:
            raise self._without_token(f"cannot be asked: {error}") from error
        if response.status != 200:
            message = f"answered with the status {response.status}"
            raise self._without_token(message, response)
        token = _text(response.content or b"", self._read)
        if not token:
            # Without the response, whose content may be a token in another form.
            raise self._without_token("sent no token")
        return token

    def _answer(self) -> Response:
        from trunkline.discovery.transports import DEFAULT, open_sync, use_sync
        from trunkline.flows.drive_sync import SyncDriver

        if self._http_client is not None:
            return SyncDriver(use_sync(self._http_client)).run(_asked(self._request))
        # Not over the client's transport: a proxy has another identity than this machine.
        transport = open_sync(DEFAULT, Network(proxy=""))
        try:
            return SyncDriver(transport).run(_asked(self._request))
        finally:
            transport.close()

    def _without_token(
        self, reason: str, response: Response | None = None
    ) -> SubjectTokenProviderError:
        where = f"the metadata server of {self._cloud} ({self._request.url.host})"
        return SubjectTokenProviderError(f"{where} {reason}", response=response)


def _request(url: str, query: dict[str, str], headers: dict[str, str], timeout: float) -> Request:
    parsed = URL.parse(url).evolve(query=encode_query(query))
    return Request("GET", parsed, Headers(headers), timeout=Timeout(timeout))


def _asked(request: Request) -> Flow[Response]:
    response = yield from Send(request)
    yield from Read(response, _LONGEST)
    return response


def _text(content: bytes, read: Callable[[bytes], object] = bytes.decode) -> str:
    """Return what `read` finds, without surrounding white space; an empty text if it fails."""
    try:
        found = read(content)
    except ValueError:  # whose text and attributes quote the content
        return ""
    return found.strip() if isinstance(found, str) else ""


def _in_json(content: bytes) -> object:
    answer: object = decode(content)
    return answer.get("access_token") if is_mapping(answer) else None
