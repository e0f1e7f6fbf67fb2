"""The clients for Azure: their options, and the types of their results."""

from __future__ import annotations

from typing_extensions import assert_type

from trunkline import AsyncAzureOpenAI, AzureOpenAI, OpenAI, SyncPage
from trunkline.types import Model
from trunkline.types.chat import ChatCompletion


async def token() -> str:
    return "token"


def options(client: AzureOpenAI) -> None:
    AzureOpenAI(
        azure_endpoint="https://name.test", api_version="v", azure_deployment="d", timeout=3
    )
    AzureOpenAI(base_url="https://name.test/openai/v1", azure_ad_token_provider=lambda: "token")
    AzureOpenAI(azure_endpont="https://name.test")  # expect-error
    AzureOpenAI(azure_ad_token=3)  # expect-error
    AzureOpenAI("https://name.test")  # expect-error
    OpenAI(azure_endpoint="https://name.test")  # expect-error
    assert_type(client.with_options(azure_deployment="d", max_retries=0), AzureOpenAI)
    client.copy(azure_deploiment="d")  # expect-error


def results(client: AzureOpenAI) -> None:
    as_openai: OpenAI = client
    assert_type(as_openai.models.list(), SyncPage[Model])
    assert_type(client.models.list(), SyncPage[Model])
    assert_type(client.chat.completions.create(messages=[], model="d"), ChatCompletion)


async def async_results() -> None:
    async with AsyncAzureOpenAI(azure_ad_token_provider=token) as client:
        assert_type(client, AsyncAzureOpenAI)
        assert_type(await client.chat.completions.create(messages=[], model="d"), ChatCompletion)
