"""An exchange over real sockets: a file with a token, a server that exchanges it, and the API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI, RedirectError
from trunkline.auth import WorkloadIdentityAuth, k8s_service_account_token_provider
from trunkline.testing import FaultyServer

ANSWER = json.dumps({"access_token": "token-1", "expires_in": 3600}).encode()


def exchange(server: Any) -> None:
    server.reply("200 OK", ANSWER, "content-type: application/json")


def models(server: Any) -> None:
    server.reply("200 OK", b'{"object":"list","data":[]}', "content-type: application/json")


def elsewhere(server: Any) -> None:
    server.reply("307 Temporary Redirect", b"", "location: /exchange")


def auth_of(url: str, tmp_path: Path) -> WorkloadIdentityAuth:
    path = tmp_path / "token"
    path.write_text("token-of-the-pod")
    identity: Any = {
        "identity_provider_id": "idp_1",
        "service_account_id": "sa_1",
        "provider": k8s_service_account_token_provider(path),
    }
    return WorkloadIdentityAuth(workload_identity=identity, token_exchange_url=url)


@pytest.mark.needs("trio")
def test_client_when_it_has_an_identity_then_it_calls_over_its_own_connections(
    world: World, tmp_path: Path
) -> None:
    """The exchange and the calls use one pool; a client of one's own is not needed."""

    async def scenario() -> None:
        auth = auth_of(f"{server.url_of('exchange')}/token", tmp_path)
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI
        client = kind(base_url=server.url_of("models"), proxy="", workload_identity=auth)
        for _ in range(2):
            await world.do(client.models.list())
        await world.do(client.close())
        auth.invalidate_token()
        token = auth.get_token if world.is_sync else auth.get_token_async
        assert await world.do(token()) == "token-1"

    with FaultyServer(behaviours={"exchange": exchange, "models": models}) as server:
        world.run(scenario)
    sent = [request.headers.get("authorization") for request in server.requests]
    assert sent == [None, "Bearer token-1", "Bearer token-1", None]


def test_exchange_when_it_redirects_then_the_second_server_gets_nothing(tmp_path: Path) -> None:
    """A transport does not follow it either."""
    with FaultyServer(behaviours={"exchange": exchange, "elsewhere": elsewhere}) as server:
        auth = auth_of(f"{server.url_of('elsewhere')}/token", tmp_path)
        with pytest.raises(RedirectError, match="redirects"):
            auth.get_token()
        assert len(server.requests) == 1
