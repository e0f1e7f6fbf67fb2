"""openai-python's requests for Azure are those that are recorded, and so those of trunkline.

``tests/core/azure_routes.json`` has the paths of every method, which the tests of the core expect.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.contract import azure_peer
from tests.contract.calls import Call

FACTS = Path(__file__).parents[1] / "core" / "azure_routes.json"
VERSION = {"api_version": "2024-10-21", "api_key": "key"}


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    """The recorded paths, with the options of the clients."""
    read: dict[str, Any] = json.loads(FACTS.read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def sent(facts: dict[str, Any], every_call: list[Call], openai_python: str) -> dict[str, Any]:
    """The requests of openai-python: by client, and by method."""
    orders = [(call.method, arguments(call)) for call in every_call if is_plain(call)]
    clients = {name: {**VERSION, **options} for name, options in facts["clients"].items()}
    finished = subprocess.run(
        [openai_python, str(Path(azure_peer.__file__))],
        input=pickle.dumps({"clients": clients, "calls": orders}),
        stdout=subprocess.PIPE,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    found: dict[str, Any] = json.loads(finished.stdout)
    return found


def is_plain(call: Call) -> bool:
    """Whether it is the one call of its operation that is compared."""
    return call.manner == "least" and not call.variant


def arguments(call: Call) -> dict[str, Any]:
    """Return the arguments of a call, with ids that need no encoding and the model ``m``."""
    places = {one.name: one.place for one in call.operation.parameters}
    ids = {name: "id" for name in call.arguments if places.get(name) == "path"}
    model = {"model": "m"} if places.get("model") == "body" else {}
    return {**call.arguments, **ids, **model}


def paths(sent: dict[str, Any]) -> dict[str, list[str]]:
    """Return the path of each method by each client."""
    methods = next(iter(sent.values()))
    return {
        method: [urlsplit(sent[client][method][1]).path for client in sent] for method in methods
    }


def test_paths_of_openai_python_when_recorded_again_then_they_are_the_recorded_ones(
    facts: dict[str, Any], sent: dict[str, Any]
) -> None:
    """The path of every method, by clients with an endpoint, a deployment or a base URL."""
    assert paths(sent) == facts["paths"]


def test_requests_of_openai_python_when_recorded_then_they_have_the_version_and_the_key(
    sent: dict[str, Any],
) -> None:
    """In the query and in the header api-key, for the operations of administrators too."""
    for methods in sent.values():
        for _, url, credentials in methods.values():
            assert "api-version=2024-10-21" in urlsplit(url).query
            assert credentials == {"api-key": "key"}
