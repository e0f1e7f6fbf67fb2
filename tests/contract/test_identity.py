"""Exchanges of tokens, metadata servers and addresses of Bedrock are those of openai-python."""

from __future__ import annotations

import copy
import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from tests.contract import identity_peer
from trunkline import OpenAI, OpenAIError, auth
from trunkline.http import Request
from trunkline.providers import bedrock
from trunkline.testing.fakes import FakeTransport

IDS = {"identity_provider_id": "idp_1", "service_account_id": "sa_1"}
IDENTITIES: Any = {
    "jwt": {**IDS, "provider": {"token_type": "jwt"}},
    "id": {**IDS, "provider": {"token_type": "id"}, "refresh_buffer_seconds": 60},
    "x509": {**IDS, "type": "x509"},
}
MACHINES: Any = [
    ["azure_managed_identity_token_provider", {}],
    ["azure_managed_identity_token_provider", {"resource": "r s", "object_id": "o"}],
    ["azure_managed_identity_token_provider", {"client_id": "c", "msi_res_id": "/m"}],
    ["gcp_id_token_provider", {}],
    ["gcp_id_token_provider", {"audience": "https://a/b c"}],
]
HOST = "https://bedrock-mantle.us-east-1.api.aws/openai/v1"
REGIONS = ("us-east-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1", "us-iso-east-1",
           "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1", "Mars")  # fmt: skip
BEDROCK: Any = [
    {"api_key": "bearer", **one}
    for one in (
        *({"region": region} for region in REGIONS),
        *({"region": region, "endpoint": "runtime"} for region in REGIONS),
        *({"base_url": f"{HOST}{end}"} for end in ("", "/", "/responses", "/responses/r/cancel")),
        {"base_url": HOST, "region": "us-west-2"},
        {"base_url": HOST, "endpoint": "runtime"},
        {"base_url": HOST.replace("https", "http")},
        {"base_url": "https://gateway.example/v1"},
        {"base_url": "https://bedrock-runtime-fips.us-east-1.amazonaws.com/openai/v1"},
        {"region": "us-east-1", "profile": "p"},
        {},
    )
]


@pytest.fixture(scope="module")
def theirs(openai_python: str) -> Any:
    """The requests of openai-python."""
    finished = subprocess.run(
        [openai_python, str(Path(identity_peer.__file__))],
        input=json.dumps({"identities": IDENTITIES, "machines": MACHINES, "bedrock": BEDROCK}),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    return json.loads(finished.stdout)


def sent(requests: list[Request]) -> list[Any]:
    exchange, call = requests
    body = json.loads(bytes(exchange.body))  # type: ignore[arg-type]  # recorded as bytes
    return [exchange.method, str(exchange.url), body, str(call.url), call.headers["authorization"]]


@pytest.mark.parametrize("name", IDENTITIES)
def test_exchange_when_made_then_it_is_openai_pythons(theirs: Any, name: str) -> None:
    """Its URL and its body, and what the call has of it."""
    answers = [{"access_token": "token-1", "expires_in": 3600}, {"data": []}]
    transport = FakeTransport(answers, network=True)
    identity = copy.deepcopy(IDENTITIES[name])
    if "provider" in identity:
        identity["provider"]["get_token"] = lambda: identity_peer.SUBJECT
    OpenAI(workload_identity=identity, transport=transport).models.list()
    assert sent(transport.requests) == theirs["identities"][name]


def test_metadata_servers_when_asked_then_the_requests_are_openai_pythons(theirs: Any) -> None:
    """The address, the query and the header that each of them requires."""
    ours: list[Any] = []
    for name, options in MACHINES:
        transport = FakeTransport([{"access_token": "token-1"}])
        getattr(auth, name)(**options, http_client=transport)["get_token"]()
        (request,) = transport.requests
        query = [[*pair] for pair in sorted(parse_qsl(request.url.query))]
        url = str(request.url.evolve(query=""))
        ours.append([name, [url, query, dict(request.headers)]])
    assert ours == theirs["machines"]


def test_bedrock_when_called_then_it_is_where_openai_python_finds_it(theirs: Any) -> None:
    """For each partition of AWS, with URLs of the user, and with the same errors."""
    assert [place(options) for options in BEDROCK] == theirs["bedrock"]


def place(options: Any) -> list[Any]:
    transport = FakeTransport([{"data": []}], network=True)
    try:
        OpenAI(provider=bedrock(**options), transport=transport).models.list()
    except OpenAIError:
        return ["error"]
    (request,) = transport.requests
    return [str(request.url), request.headers["authorization"]]
