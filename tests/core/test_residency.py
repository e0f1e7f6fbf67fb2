"""The option `data_residency`: the region in which OpenAI keeps the data of a client."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from trunkline import (
    AsyncAzureOpenAI,
    AsyncBedrockOpenAI,
    AsyncOpenAI,
    AzureOpenAI,
    BedrockOpenAI,
    DataResidency,
    OpenAI,
    OpenAIError,
)
from trunkline.providers import bedrock
from trunkline.testing import fake_client

pytestmark = pytest.mark.thorough

EU = "https://eu.api.openai.com/v1/"
KEY: dict[str, Any] = {"api_key": "sk-1", "transport": "local"}
clients = pytest.mark.parametrize("client", [OpenAI, AsyncOpenAI])


def test_region_when_it_is_global_then_the_url_is_the_usual_one() -> None:
    """Whatever the environment says."""
    assert str(OpenAI(**KEY, data_residency="global").base_url) == "https://api.openai.com/v1/"


@clients
@pytest.mark.parametrize("region", [one for one in get_args(DataResidency) if one != "global"])
def test_region_when_it_is_an_option_then_it_is_in_the_url(client: Any, region: str) -> None:
    """Copies keep it, unless they have another `base_url`."""
    url = f"https://{region}.api.openai.com/v1/"
    made, copied = client(**KEY, data_residency=region), client(**KEY)
    assert str(made.base_url) == str(copied.with_options(data_residency=region).base_url) == url
    for changes in ({"timeout": 1}, {"data_residency": None}, {"base_url": None}):
        assert str(made.with_options(**changes).base_url) == url
    assert str(made.with_options(data_residency="global").base_url) == str(copied.base_url)


def test_region_when_the_environment_has_a_url_then_the_option_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "https://proxy.test/v1")
    assert str(OpenAI(**KEY, data_residency="eu").base_url) == EU


def test_call_when_the_client_has_a_region_then_only_its_host_differs() -> None:
    answers: list[Any] = [{"object": "list", "data": []}] * 2
    client = fake_client(answers, api_key="sk-1")
    client.with_options(data_residency="eu").models.list()
    client.models.list()
    assert str(fake_client([], data_residency="eu").base_url) == EU
    regional, usual = client.transport.requests
    assert str(regional.url) == f"{EU}models"
    assert regional.url.evolve(host="api.openai.com") == usual.url
    assert [*regional.headers] == [*usual.headers]


@clients
def test_region_of_a_copy_then_it_replaces_both_urls(client: Any) -> None:
    """An address for WebSockets could be that of another region."""
    elsewhere = client(
        **KEY, base_url="https://other.test/v1", websocket_base_url="wss://other.test/v1"
    )
    for changes in ({}, {"base_url": None, "websocket_base_url": None}):
        regional = elsewhere.with_options(data_residency="eu", **changes)
        assert (str(regional.base_url), regional.websocket_base_url) == (EU, None)
    again = regional.with_options(websocket_base_url="wss://other.test/v1")
    assert (str(again.base_url), str(again.websocket_base_url)) == (EU, "https://other.test/v1")


@clients
def test_url_that_replaces_a_region_then_later_copies_have_it(client: Any) -> None:
    regional = client(**KEY, data_residency="eu")
    other = regional.with_options(base_url="https://other.test/v1")
    regional.base_url = "https://other.test/v1"
    for one in (other, regional):
        assert str(one.with_options(timeout=1).base_url) == "https://other.test/v1/"


@clients
@pytest.mark.parametrize("name", ["base_url", "websocket_base_url"])
def test_region_beside_a_url_then_it_is_refused(client: Any, name: str) -> None:
    both: dict[str, Any] = {"data_residency": "eu", name: "https://other.test/v1"}
    with pytest.raises(ValueError, match=f"data_residency and {name} contradict each other"):
        client(**KEY, **both)
    with pytest.raises(ValueError, match=f"data_residency and {name} contradict each other"):
        client(**KEY).with_options(**both)


@clients
@pytest.mark.parametrize("region", ["", "EU", "mars", 5, ["eu"]])
def test_region_that_does_not_exist_then_the_error_lists_them(client: Any, region: Any) -> None:
    with pytest.raises(ValueError, match=r"data_residency must be one of \['global', 'us', 'eu',"):
        client(**KEY, data_residency=region)
    with pytest.raises(ValueError, match="data_residency must be one of"):
        client(**KEY).with_options(data_residency=region)


@clients
def test_region_beside_a_provider_then_it_is_refused(client: Any) -> None:
    """A provider that replaces it, or is left for it, is not."""
    provider = bedrock(region="us-east-1", api_key="b")
    regional, provided = client(**KEY, data_residency="eu"), client(provider=provider)
    for make in (
        lambda: client(provider=provider, data_residency="eu"),
        lambda: provided.with_options(data_residency="eu"),
        lambda: regional.with_options(data_residency="eu", provider=provider),
    ):
        with pytest.raises(OpenAIError, match="data_residency and provider contradict each other"):
            make()
    assert regional.with_options(provider=provider).base_url == provided.base_url
    back = provided.with_options(provider=None, api_key="sk-1", data_residency="eu")
    assert str(back.base_url) == EU


@pytest.mark.parametrize(
    ("client", "options", "remedy"),
    [
        (AzureOpenAI, {"api_version": "1", "azure_endpoint": "https://a.test"}, "azure_endpoint"),
        (
            AsyncAzureOpenAI,
            {"api_version": "1", "azure_endpoint": "https://a.test"},
            "azure_endpoint",
        ),
        (BedrockOpenAI, {"aws_region": "us-east-1"}, "aws_region"),
        (AsyncBedrockOpenAI, {"aws_region": "us-east-1"}, "aws_region"),
    ],
)
def test_region_of_another_cloud_then_the_error_names_its_option(
    client: Any, options: dict[str, Any], remedy: str
) -> None:
    made = client(api_key="k", **options)
    assert made.with_options(data_residency=None).base_url == made.base_url
    with pytest.raises(OpenAIError, match=f"data_residency is not for .* {remedy}"):
        client(api_key="k", data_residency="eu", **options)
    with pytest.raises(OpenAIError, match=f"data_residency is not for .* {remedy}"):
        made.with_options(data_residency="eu")


@clients
def test_region_of_a_certificate_then_the_address_is_for_certificates(client: Any) -> None:
    """Not all regions have one. Copies with a key have the usual one of their region."""
    identity = {"identity_provider_id": "idp_1", "service_account_id": "sa_1", "type": "x509"}
    certified = client(workload_identity=identity, ssl_context=_context(), data_residency="eu")
    assert str(certified.base_url) == "https://mtls-eu.api.openai.com/v1/"
    assert str(certified.with_options(api_key="sk-1").base_url) == EU
    usual = certified.with_options(data_residency="global")
    assert str(usual.base_url) == "https://mtls.api.openai.com/v1/"
    with pytest.raises(ValueError, match=r"X.509 identity must be one of \['global', 'us', 'eu'\]"):
        certified.with_options(data_residency="jp")
    keyed = client(api_key="sk-1", ssl_context=_context(), data_residency="us")
    moved = keyed.with_options(workload_identity=identity)
    assert str(moved.base_url) == "https://mtls-us.api.openai.com/v1/"


def _context() -> Any:
    import ssl

    return ssl.create_default_context()
