"""Sessions of other libraries, with clients whose credentials come from an identity."""

from __future__ import annotations

from typing import Any

import pytest

from tests.identity.exchanges import identity
from trunkline import AsyncOpenAI, BedrockOpenAI, OpenAI, OpenAIError
from trunkline.providers import bedrock, vertex

pytestmark = pytest.mark.thorough

HERE: Any = {"region": "us-east-1", "api_key": "b"}


@pytest.mark.parametrize("library", ["httpx", "httpx2", "requests"])
@pytest.mark.parametrize("name", ["transport", "http_client"])
def test_session_when_it_has_credentials_then_clients_with_an_identity_refuse_it(
    library: str, name: str
) -> None:
    """Its library would send them to the cloud and to the exchange, in place of the token."""
    module = pytest.importorskip(library)
    session = module.Session() if library == "requests" else module.Client()
    options: Any = {name: session}
    clients: list[Any] = [
        lambda: OpenAI(workload_identity=identity(), **options),
        lambda: OpenAI(provider=bedrock(**HERE), **options),
        lambda: OpenAI(provider=vertex(base_url="https://v/x", token_provider=str), **options),
        lambda: BedrockOpenAI(aws_region="us-east-1", api_key="b", **options),
    ]
    with session:
        for make in clients:
            make()
        session.auth = ("user", "password")
        for make in clients:
            with pytest.raises(
                OpenAIError, match=f"{name} has an `auth` .* pass a session without"
            ):
                make()
        OpenAI(api_key="k", **options)


def test_session_when_async_and_with_credentials_then_it_is_refused_too() -> None:
    """As the sessions of sync clients."""
    httpx = pytest.importorskip("httpx")
    session = httpx.AsyncClient(auth=("user", "password"))
    with pytest.raises(OpenAIError, match="would replace the credentials of vertex"):
        AsyncOpenAI(
            provider=vertex(base_url="https://v/x", token_provider=str), http_client=session
        )
