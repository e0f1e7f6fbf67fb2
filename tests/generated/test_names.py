"""The naming rules."""

from __future__ import annotations

import pytest

from codegen.names import Corrections, Public, attribute, camel, singular, snake


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("api_key.created", "APIKeyCreated"),
        ("image_url", "ImageURL"),
        ("PCMU audio format", "PCMUAudioFormat"),
        ("chatkit.client_tool_call", "ChatKitClientToolCall"),
        ("MCPToolFilter", "McpToolFilter"),
    ],
)
def test_camel_when_given_any_spelling_then_names_a_class(name: str, expected: str) -> None:
    """Only some acronyms stay in capitals."""
    assert camel(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ChatCompletionChunk", "chat_completion_chunk"),
        ("ChatKitThread", "chatkit_thread"),
        ("OAuthErrorCode", "oauth_error_code"),
        ("AdminAPIKey", "admin_api_key"),
    ],
)
def test_snake_when_given_a_class_then_names_its_module(name: str, expected: str) -> None:
    """Brand names with inner capitals are one word."""
    assert snake(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("choices", "choice"),
        ("testing_criteria", "testing_criterion"),
        ("categories", "category"),
        ("batches", "batch"),
        ("data", "data"),
        ("address", "address"),
    ],
)
def test_singular_when_given_a_plural_then_names_an_item(name: str, expected: str) -> None:
    """Irregular plurals are in a table."""
    assert singular(name) == expected


def test_attribute_when_not_an_identifier_then_becomes_one() -> None:
    """Invalid characters, keywords and names of model methods are replaced."""
    assert attribute("hate/threatening") == "hate_threatening"
    assert attribute("include[]") == "include"
    assert attribute("from") == "from_"
    assert attribute("2d") == "_2d"
    assert attribute("schema", "answer") == "schema_"
    assert attribute("schema", "request") == "schema"
    assert attribute("model_ids", "answer") == "api_model_ids"


def test_public_when_rules_and_a_list_name_it_then_the_list_decides() -> None:
    """Listed names override rules, `without` excludes names, and mirrors follow their source."""
    table = {
        "types": {
            "events": {
                "rules": {"Server*": "*Event"},
                "renamed": {"Failure": "ServerError"},
                "without": ["ServerBase"],
            },
            "beta": {"mirrors": "events", "prefix": "Beta"},
        }
    }
    components = {"ServerStart", "ServerError", "ServerBase", "BetaServerError", "Other"}

    found = Corrections(table).public(components)

    assert found == {
        "ServerStart": Public("events", "StartEvent"),
        "ServerError": Public("events", "Failure"),
        "BetaServerError": Public("beta", "BetaFailure"),
    }
