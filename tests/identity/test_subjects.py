"""Tokens of clouds: from a file, and from the metadata servers of machines."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.identity.exchanges import assert_hidden
from trunkline import APIConnectionError, SubjectTokenProviderError
from trunkline.auth import (
    azure_managed_identity_token_provider,
    gcp_id_token_provider,
    k8s_service_account_token_provider,
)
from trunkline.network import Network
from trunkline.testing.fakes import FakeTransport
from trunkline.testing.replies import Reply

TOKEN = "token.of-the.machine"
GOOGLE: Any = gcp_id_token_provider
AT_AZURE = "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"
AT_GOOGLE = "http://metadata.google.internal/computeMetadata/v1"
AZURE: Any = azure_managed_identity_token_provider


def test_file_of_kubernetes_when_it_is_replaced_then_the_new_token_is_read(tmp_path: Path) -> None:
    """The cluster replaces the file from time to time."""
    path = tmp_path / "token"
    provider = k8s_service_account_token_provider(path)
    assert provider["token_type"] == "jwt"
    for token in ("first", "second"):
        path.write_text(f"{token}\n")
        assert provider["get_token"]() == token
    assert pickle.loads(pickle.dumps(provider))["get_token"]() == "second"


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read: .*No such file"), (b" \n", "has no token"), (b"\xff", "has no token")],
)
def test_file_of_kubernetes_when_it_has_no_token_then_the_error_names_it(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    """The error has the path and the reason."""
    path = tmp_path / "token"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SubjectTokenProviderError, match=f"^the token file {path} {said}"):
        k8s_service_account_token_provider(path)["get_token"]()


@pytest.mark.parametrize(
    ("provider", "options", "reply", "kind", "url", "header"),
    [
        (
            AZURE,
            {},
            {"access_token": TOKEN},
            "jwt",
            f"{AT_AZURE}&resource=https%3A%2F%2Fmanagement.azure.com%2F",
            ("metadata", "true"),
        ),
        (
            AZURE,
            {"resource": "r", "object_id": "o", "client_id": "c", "msi_res_id": "m"},
            {"access_token": TOKEN},
            "jwt",
            f"{AT_AZURE}&resource=r&object_id=o&client_id=c&msi_res_id=m",
            ("metadata", "true"),
        ),
        (
            GOOGLE,
            {"audience": "a b"},
            Reply(200, f"{TOKEN}\n"),
            "id",
            f"{AT_GOOGLE}/instance/service-accounts/default/identity?audience=a%20b",
            ("metadata-flavor", "Google"),
        ),
    ],
)
def test_machine_when_asked_then_its_metadata_server_gives_the_token(
    provider: Callable[..., Any], options: Any, reply: Any, kind: str, url: str, header: Any
) -> None:
    """The requests are those of openai-python."""
    transport = FakeTransport([reply])
    made = provider(**options, http_client=transport)
    assert (made["token_type"], made["get_token"]()) == (kind, TOKEN)
    (request,) = transport.requests
    assert (request.method, str(request.url)) == ("GET", url)
    assert request.headers[header[0]] == header[1]
    assert request.timeout.read == 10
    assert transport.open_responses == 0


def test_machine_when_no_session_is_given_then_a_direct_connection_is_used_and_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proxy would have the identity of another machine."""
    transport, networks = FakeTransport([Reply(200, TOKEN)]), list[Network]()

    def open_sync(name: str, network: Network) -> FakeTransport:
        networks.append(network)
        return transport

    monkeypatch.setattr("trunkline.discovery.transports.open_sync", open_sync)
    assert GOOGLE()["get_token"]() == TOKEN
    assert [network.proxy for network in networks] == [""]
    assert transport.closed


@pytest.mark.parametrize("provider", [AZURE, GOOGLE])
@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(404, b"no identity"), r"answered with the status 404$"),
        (Reply(302, headers={"location": "http://elsewhere/"}), r"answered with the status 302$"),
        (Reply(200, b""), r"sent no token$"),
        (Reply(200, b"\xff"), r"sent no token$"),
        (APIConnectionError("no route"), r"cannot be asked: no route"),
    ],
)
def test_metadata_server_when_it_has_no_token_then_the_error_says_so(
    provider: Callable[..., Any], reply: Any, said: str
) -> None:
    """The response is in the error, if it is one that cannot have a token."""
    with pytest.raises(SubjectTokenProviderError, match=f"metadata server of .* {said}") as caught:
        provider(http_client=FakeTransport([reply]))["get_token"]()
    status = getattr(caught.value.response, "status", None)
    assert status == (reply.status if isinstance(reply, Reply) and reply.status > 200 else None)


@pytest.mark.parametrize(
    "body", [f'{{"access_token": ["{TOKEN}"]}}', f'["{TOKEN}"]', f'"{TOKEN}"', f"{TOKEN}"]
)
def test_answer_of_azure_when_it_is_malformed_then_the_error_does_not_quote_it(body: str) -> None:
    """It may have the token all the same."""
    with pytest.raises(SubjectTokenProviderError, match="sent no token") as caught:
        AZURE(http_client=FakeTransport([Reply(200, body)]))["get_token"]()
    assert_hidden(caught.value, TOKEN)
