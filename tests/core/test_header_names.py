"""Header names are case-insensitive, and None removes a header, even the credential."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import OpenAIError
from trunkline.hooks import Credential, hookimpl
from trunkline.http import Headers
from trunkline.secrets import Secret
from trunkline.testing.replies import Reply
from trunkline.values import omit


def sent(world: Any, client: Any, **options: Any) -> list[tuple[str, str]]:
    """Make a call and return the header fields of its request."""
    world.run(lambda: world.do(client.post("/x", body={"a": 1}, **options)))
    fields: tuple[tuple[str, str], ...] = client.transport.requests[-1].headers.items_in_order
    return list(fields)


def named(fields: list[tuple[str, str]], name: str) -> list[str]:
    """Return all values of a field."""
    return [value for key, value in fields if key.lower() == name]


@pytest.mark.parametrize("name", ["Content-Type", "content-type", "CONTENT-TYPE"])
def test_header_of_a_call_then_it_replaces_or_removes_ours_whatever_the_case(
    world: Any, name: str
) -> None:
    """A header of the call replaces ours, because a request must not have two."""
    client = world.client([{}] * 3)
    assert named(sent(world, client, extra_headers={name: "text/plain"}), "content-type") == [
        "text/plain"
    ]
    assert named(sent(world, client, extra_headers={name: None}), "content-type") == []
    assert named(sent(world, client, extra_headers={name: omit}), "content-type") == []


def test_idempotency_key_when_a_header_of_the_call_has_it_too_then_one_is_sent(
    world: Any,
) -> None:
    """The option `idempotency_key` takes precedence over a header of the call."""
    client = world.client([{}], idempotency_header="Idempotency-Key")
    fields = sent(world, client, idempotency_key="mine", extra_headers={"idempotency-key": "other"})
    assert named(fields, "idempotency-key") == ["mine"]


def test_default_header_when_a_copy_changes_it_then_the_case_does_not_matter(world: Any) -> None:
    """Each copy replaces the header whatever its case, also if the first spelling returns."""
    client = world.client([{}] * 3, default_headers={"X-A": "1", "X-B": "1"})
    twin = client.with_options(default_headers={"x-a": "2"})
    third = twin.with_options(default_headers={"X-A": "3"})
    assert named(sent(world, twin), "x-a") == ["2"]
    assert named(sent(world, third), "x-a") == ["3"]
    assert named(sent(world, third), "x-b") == ["1"]


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
@pytest.mark.parametrize("nothing", [None, omit])
def test_authorization_when_a_call_takes_it_out_then_no_credential_is_sent(
    world: Any, name: str, nothing: Any
) -> None:
    """None and `omit` remove the credential of one call, like any other header."""
    client = world.client([{}, {}])
    assert named(sent(world, client, extra_headers={name: nothing}), "authorization") == []
    assert named(sent(world, client), "authorization") == ["Bearer fake-key"]


def test_authorization_when_the_client_takes_it_out_then_a_call_can_set_it(world: Any) -> None:
    """A client without the header needs no key, and a call can set the header."""
    for options in ({"api_key": None}, {}):
        client = world.client([{}, {}], default_headers={"authorization": None}, **options)
        assert named(sent(world, client), "authorization") == []
        fields = sent(world, client, extra_headers={"Authorization": "Basic abc"})
        assert named(fields, "authorization") == ["Basic abc"]


def test_authorization_when_taken_out_of_an_admin_call_then_no_admin_key_is_needed(
    world: Any,
) -> None:
    """Removing the header shows that the server needs no key, so none is required."""
    transport = world.transport([Reply.of_json({"data": []})])
    transport.capabilities = transport.capabilities.evolve(network=True)
    client: Any = (OpenAI if world.is_sync else AsyncOpenAI)(api_key="k", transport=transport)
    projects = client.admin.organization.projects
    with pytest.raises(OpenAIError, match="admin_api_key"):
        world.run(lambda: world.do(projects.list()))
    world.run(lambda: world.do(projects.list(extra_headers={"Authorization": None})))
    (request,) = transport.requests
    assert "authorization" not in request.headers


def test_authorization_when_taken_out_then_a_credential_in_another_header_stays(
    world: Any,
) -> None:
    """Removing one header does not remove a credential in another."""

    class Gateway:
        @hookimpl
        def provide_credential(self) -> Credential:
            return Credential(Secret("k"), header="X-Gateway-Key", prefix="")

    client = world.client([{}, {}], plugins=[Gateway()])
    fields = sent(world, client, extra_headers={"Authorization": None})
    assert named(fields, "x-gateway-key") == ["k"]
    assert not named(sent(world, client, extra_headers={"x-gateway-key": None}), "x-gateway-key")


def test_headers_when_one_is_taken_out_then_they_know_until_it_is_set_again() -> None:
    """Removals are remembered, also in a pickle, but do not affect equality."""
    headers = Headers({"A": "1"}).merge({"a": None, "B": "2", "b": "3"})
    assert headers.items_in_order == (("b", "3"),)
    for same in (headers, pickle.loads(pickle.dumps(headers)), headers.merge({"C": None})):
        assert same.is_settled("A")
        assert same.is_settled("b")
        assert not same.is_settled("X")
    assert headers == Headers({"b": "3"})
    assert headers.merge({"A": "2"}).omitted == frozenset()
