"""The client of the package: its resources, and its variables."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from subprocess import run
from typing import Any

import pytest

import trunkline
from trunkline import AzureOpenAI, BedrockOpenAI, OpenAI, OpenAIError
from trunkline.clients import module_client
from trunkline.local import LocalServer
from trunkline.resources.root import Root

ASK: Any = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with LocalServer() as server:
        yield f"{server.url}/v1"


@pytest.fixture
def package(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The package with a key and the URL of a server, and without a client yet."""
    monkeypatch.setattr(module_client, "_made", {})
    for name in module_client.VARIABLES:
        monkeypatch.setattr(trunkline, name, getattr(module_client, name))
    monkeypatch.setattr(trunkline, "api_key", "sk-1")
    monkeypatch.setattr(trunkline, "base_url", url)
    yield trunkline
    if "client" in module_client._made:
        module_client._made["client"].close()


def test_package_when_its_variables_are_set_then_its_resources_make_calls(package: Any) -> None:
    """Calls go to the URL and have the key of the variables, whatever the kind of the call."""
    assert package.chat.completions.create(**ASK).choices
    assert package.beta.chat.completions.create(**ASK).choices
    assert list(package.chat.completions.create(**ASK, stream=True))
    assert package.models.list().data
    raw = package.models.with_raw_response.list()
    assert raw.is_closed
    with package.models.with_streaming_response.list() as response:
        assert response.parse().data
    assert package.uploads.with_raw_response


def test_variable_when_changed_then_the_next_call_uses_it_over_the_same_connections(
    package: Any,
) -> None:
    """The client stays, and has the new values; a mapping may be changed in place."""
    package.default_headers = {"A": "1"}
    package.models.list()
    client = module_client.client()
    transport = client.transport
    package.api_key, package.organization, package.project = "sk-2", "o", "p"
    package.timeout, package.max_retries = 5, 7
    package.default_headers["B"] = "2"
    package.default_query = {"a": "b"}
    package.models.list()
    assert module_client.client() is client
    assert client.transport is transport
    assert (client.api_key, client.organization, client.project) == ("sk-2", "o", "p")
    assert (client.timeout, client.max_retries) == (5, 7)
    assert client.default_headers["b"] == "2"
    assert client.default_query == {"a": "b"}
    package.organization = None
    assert module_client.client().organization is None


def test_variable_when_it_is_a_session_then_a_new_client_uses_it(package: Any) -> None:
    """Calls go over the user's session from then on."""
    httpx = pytest.importorskip("httpx")
    package.models.list()
    first = module_client.client()
    with httpx.Client(trust_env=False) as session:
        package.http_client = session
        assert package.models.list().data
        assert module_client.client() is not first
        package.http_client = None
        assert module_client.client().models.list().data
    first.close()


def test_package_when_there_is_no_key_then_only_a_call_raises(package: Any) -> None:
    """The resources can be imported before a key is set."""
    package.api_key, package.base_url = None, None
    from trunkline import chat

    assert repr(chat) == "<trunkline.chat>"
    assert "completions" in dir(chat)
    with pytest.raises(OpenAIError, match="api_key"):
        chat.completions.create(**ASK)


def test_package_when_asked_for_its_resources_then_all_of_a_client_are_there(package: Any) -> None:
    """Each resource of a client is a name of the package, with the same attributes."""
    names = [name for name, one in vars(Root).items() if isinstance(one, cached_property)]
    assert {"chat", "models", "uploads"} <= {*names}
    client = OpenAI(transport="local")
    for name in names:
        public = [one for one in dir(getattr(client, name)) if not one.startswith("_")]
        assert public
        assert all(hasattr(getattr(package, name), one) for one in public)


def test_names_when_no_resource_has_them_then_they_are_attribute_errors(package: Any) -> None:
    """Tools ask modules for names that do not exist; no client is made for them."""
    for place in (package, package.chat, package.models, package.uploads, module_client):
        for name in ("no_such", "__wrapped__", "_private"):
            with pytest.raises(AttributeError):
                getattr(place, name)
    assert not module_client._made
    assert import_module("trunkline.models").BaseModel is trunkline.BaseModel


def test_package_when_imported_then_the_client_and_its_module_are_not() -> None:
    """Setting a variable imports nothing."""
    code = (
        "import sys, trunkline; trunkline.api_key = 'k'; "
        "print([name for name in sys.modules if name.startswith('trunkline.')])"
    )
    ran = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


AZURE: Any = {"azure_endpoint": "https://name.openai.azure.com", "api_version": "2024-10-21"}


@pytest.fixture
def unset(package: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package without a key and a URL."""
    monkeypatch.setattr(trunkline, "api_key", None)
    monkeypatch.setattr(trunkline, "base_url", None)
    return package


@pytest.mark.parametrize(
    ("variables", "environment", "kind"),
    [
        ({"api_type": "azure", **AZURE, "api_key": "k"}, {"OPENAI_API_KEY": "k"}, AzureOpenAI),
        ({**AZURE, "api_key": "k"}, {}, AzureOpenAI),
        ({**AZURE, "azure_ad_token": "t"}, {}, AzureOpenAI),
        ({**AZURE, "azure_ad_token_provider": str}, {}, AzureOpenAI),
        (AZURE, {"AZURE_OPENAI_API_KEY": "k"}, AzureOpenAI),
        (AZURE, {"AZURE_OPENAI_AD_TOKEN": "k", "OPENAI_API_KEY": "k", "OPENAI_API_TYPE": "azure"},
         AzureOpenAI),
        ({}, {"OPENAI_API_KEY": "k"}, OpenAI),
        ({"api_type": "openai", **AZURE}, {"OPENAI_API_KEY": "k"}, OpenAI),
        ({"api_version": "2024-10-21", "api_key": "k"}, {}, OpenAI),
        (AZURE, {"OPENAI_API_KEY": "k", "OPENAI_API_TYPE": "openai"}, OpenAI),
        ({"api_type": "amazon-bedrock", "bedrock_token_provider": str},
         {"AWS_REGION": "us-east-1", "OPENAI_API_KEY": "k"}, BedrockOpenAI),
    ],
)  # fmt: skip
def test_client_when_made_then_its_kind_is_that_of_the_type_or_of_the_credentials(
    unset: Any, monkeypatch: pytest.MonkeyPatch, variables: Any, environment: Any, kind: Any
) -> None:
    """The variable `api_type`, else OPENAI_API_TYPE, else the only one that has credentials."""
    for name, value in variables.items():
        monkeypatch.setattr(trunkline, name, value)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    client = module_client.client()
    assert type(client) is kind
    places = {
        AzureOpenAI: "name.openai.azure.com",
        BedrockOpenAI: "bedrock-mantle.us-east-1.api.aws",
        OpenAI: "api.openai.com",
    }
    assert client.base_url.host == places[kind]


@pytest.mark.parametrize(
    ("variables", "environment", "said"),
    [
        ({"api_type": "bedrock"}, {}, "must be openai, azure or amazon-bedrock, not 'bedrock'"),
        (
            {},
            {"OPENAI_API_TYPE": "open_ai"},
            "must be openai, azure or amazon-bedrock, not 'open_ai'",
        ),
        (
            AZURE,
            {"OPENAI_API_KEY": "k"},
            r"OpenAI \(OPENAI_API_KEY\) and for Azure \(azure_endpoint",
        ),
        (
            {},
            {"OPENAI_API_KEY": "k", "AZURE_OPENAI_API_KEY": "k"},
            r"\(AZURE_OPENAI_API_KEY\): set",
        ),
    ],
)
def test_client_when_its_kind_is_unclear_then_the_error_has_the_remedy(
    unset: Any, monkeypatch: pytest.MonkeyPatch, variables: Any, environment: Any, said: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setattr(trunkline, name, value)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(OpenAIError, match=said):
        unset.models.list()


def test_variables_of_azure_when_changed_then_the_client_has_the_new_ones(unset: Any) -> None:
    """One client is changed; another kind is another client."""
    unset.api_type, unset.azure_endpoint, unset.api_version = "azure", "https://a.test", "1"
    unset.azure_ad_token = "t"
    client = module_client.client()
    unset.azure_ad_token, unset.api_key, unset.api_version = None, "k", "2"
    assert module_client.client() is client
    assert client.auth_headers == {"api-key": "k"}
    assert client.default_query == {"api-version": "2"}
    unset.api_type = "openai"
    assert type(module_client.client()) is OpenAI
    client.close()
