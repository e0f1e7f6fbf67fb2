"""The rules that name everything."""

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
    """Acronyms that stay capital are those that users know so."""
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
    """Brands with capitals inside are one word."""
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
    """Irregular ones stand in a table."""
    assert singular(name) == expected


def test_attribute_when_not_an_identifier_then_becomes_one() -> None:
    """Keywords and fields that would hide a model's methods get an underscore."""
    assert attribute("hate/threatening") == "hate_threatening"
    assert attribute("include[]") == "include"
    assert attribute("from") == "from_"
    assert attribute("2d") == "_2d"
    assert attribute("schema", "answer") == "schema_"
    assert attribute("schema", "request") == "schema"
    assert attribute("model_ids", "answer") == "api_model_ids"


def test_public_when_rules_and_a_list_name_it_then_the_list_decides() -> None:
    """A star stands for itself; `without` leaves out; a mirror follows what it mirrors."""
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
