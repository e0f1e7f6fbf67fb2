"""Names of openai-python that are synonyms of names here."""

from __future__ import annotations

import trunkline
from trunkline.testing import fake_client


def test_clients_when_called_by_their_other_names_then_they_are_the_same() -> None:
    """`Client` and `AsyncClient` are the same classes as `OpenAI` and `AsyncOpenAI`."""
    assert trunkline.Client is trunkline.OpenAI
    assert trunkline.AsyncClient is trunkline.AsyncOpenAI


def test_defaults_when_imported_then_they_are_those_of_a_client() -> None:
    """`DEFAULT_TIMEOUT` and `DEFAULT_MAX_RETRIES` are the defaults of a client."""
    client = fake_client([])
    assert client.timeout == trunkline.DEFAULT_TIMEOUT
    assert client.max_retries == trunkline.DEFAULT_MAX_RETRIES
