"""Attributes of clients that can be read and set, as in openai-python."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI, OpenAIError, Timeout
from trunkline.local import LocalServer
from trunkline.values import is_omitted

MODEL = {"id": "m", "object": "model", "created": 1, "owned_by": "o"}


def sent(world: Any, client: Any, **options: Any) -> Any:
    """Make a call, and return its request."""
    world.run(lambda: world.do(client.models.retrieve("m", **options)))
    return client.transport.requests[-1]


def test_attributes_when_read_then_they_are_the_options(world: Any) -> None:
    """Each option that openai-python has as an attribute can be read."""
    client = world.client(
        api_key="sk-1", organization="o", project="p", timeout=5, max_retries=7,
        base_url="https://h/v1", default_headers={"X-Foo": "b"}, default_query={"a": "1"},
        _strict_response_validation=True,
    )  # fmt: skip
    assert (client.organization, client.project) == ("o", "p")
    assert (client.timeout, client.max_retries) == (5, 7)
    assert client.workload_identity is None
    assert client.base_url == "https://h/v1/" == f"{client.base_url}"
    assert (client.base_url.host, client.base_url.path) == ("h", "/v1/")
    assert client.default_headers["x-foo"] == "b"
    assert client.default_headers["Accept"] == "application/json"
    assert "authorization" not in client.default_headers
    assert client.default_query == {"a": "1"}
    assert client.auth_headers == {"Authorization": "Bearer sk-1"}
    assert client.user_agent.startswith("trunkline/")
    assert client._strict_response_validation
    assert client.pipeline.settings.strict_responses


def test_attributes_when_the_key_comes_from_a_function_then_there_is_no_key_to_read(
    world: Any,
) -> None:
    """The function is called for each attempt, not when an attribute is read."""
    client = world.client(api_key=lambda: "sk-1")
    assert (client.api_key, client.auth_headers) == (None, {})


def test_attribute_when_set_then_the_next_call_uses_it(world: Any) -> None:
    """Setting an attribute changes this client, and resources that were taken from it before."""
    client = world.client([MODEL] * 2, api_key="sk-1")
    models = client.models
    sent(world, client)
    client.api_key = " sk-2\n"
    client.organization, client.project = "o", "p"
    client.timeout = Timeout(read=3)
    client.max_retries = 4
    client.base_url = "https://other.test/v2/"
    client.admin_api_key = "sk-admin"
    assert client.models is models
    request = sent(world, client)
    assert request.headers["authorization"] == "Bearer sk-2"
    assert request.headers["openai-organization"] == "o"
    assert request.headers["openai-project"] == "p"
    assert (request.timeout.read, request.max_retries) == (3, 4)
    assert str(request.url) == "https://other.test/v2/models/m"
    assert (client.api_key, client.timeout, client.max_retries) == ("sk-2", Timeout(read=3), 4)
    assert (client.base_url, client.admin_api_key) == ("https://other.test/v2/", "sk-admin")
    client.organization = None
    assert client.organization is None
    assert "openai-organization" not in client.default_headers


def test_attribute_when_set_then_the_client_names_its_transport_as_before() -> None:
    """Its connections stay, so that its repr and `str(client.pipeline)` do too."""
    client = OpenAI(api_key="none", transport="local")
    before, transport = repr(client), client.transport
    client.timeout = 5
    assert repr(client) == before == "<OpenAI https://api.openai.com/v1 over local>"
    assert client.transport is transport
    client.close()


def test_attribute_when_set_to_an_invalid_value_then_nothing_changes(world: Any) -> None:
    """The errors are those of a new client."""
    client = world.client(api_key="sk-1")
    before = client.pipeline
    for name, value, error in (
        ("api_key", "sk-\u00e9", ValueError),
        ("max_retries", -1, ValueError),
        ("base_url", "ftp://h", ValueError),
        ("organization", 5, TypeError),
    ):
        with pytest.raises(error):
            setattr(client, name, value)
    assert client.pipeline is before
    assert client.api_key == "sk-1"


def test_attribute_when_set_then_copies_keep_theirs(world: Any) -> None:
    """A copy has the options of the time at which it was made."""
    client = world.client([MODEL], api_key="sk-1")
    twin = client.with_options(max_retries=0)
    client.api_key = "sk-2"
    assert twin.api_key == "sk-1"
    twin.project = "p"
    assert client.project is None
    assert client.with_options(max_retries=1).api_key == "sk-2"


def test_attributes_when_threads_set_them_concurrently_then_none_is_lost() -> None:
    """Every thread sets its own option many times; each call sees a complete configuration."""
    client = OpenAI(transport="local", api_key="sk-1")
    names = ("organization", "project", "max_retries", "timeout")
    start = threading.Barrier(len(names))

    def change(name: str) -> None:
        start.wait()
        for number in range(1, 101):
            setattr(client, name, number if name in {"max_retries", "timeout"} else str(number))
            assert client.models.list().data

    threads = [threading.Thread(target=change, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [getattr(client, name) for name in names] == ["100", "100", 100, 100]


def test_base_url_when_set_then_calls_go_there_and_connections_are_kept(world: Any) -> None:
    """The transport stays, unless the other host has another proxy; then both are closed."""
    with LocalServer() as server:
        kind = OpenAI if world.is_sync else AsyncOpenAI
        client: Any = kind(api_key="none", base_url="http://127.0.0.1:9/v1", proxy="")
        transport = client.transport
        client.base_url = f"{server.url}/v1"

        async def scenario() -> None:
            assert (await world.do(client.models.list())).data
            assert not client.is_closed()
            await world.do(client.close())
            assert client.is_closed()
            with pytest.raises(OpenAIError, match="closed"):
                await world.do(client.models.list())

        world.run(scenario)
        assert client.transport is transport


def test_base_url_when_it_needs_another_proxy_then_both_transports_are_closed_with_the_client(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transport is for one proxy, so that the other host gets its own."""
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.test:3128")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with LocalServer() as server:
        kind = OpenAI if world.is_sync else AsyncOpenAI
        client: Any = kind(api_key="none", base_url="http://elsewhere.test/v1")
        first = client.transport
        client.base_url = f"{server.url}/v1"
        second = client.transport
        assert second is not first
        assert client.pipeline.settings.network.proxy == ""

        async def scenario() -> None:
            assert (await world.do(client.models.list())).data
            await world.do(client.close())
            for transport in (first, second):
                client.driver.transport = transport
                with pytest.raises(OpenAIError, match="closed"):
                    await world.do(client.models.list())

        world.run(scenario)


def test_client_when_a_copy_sets_headers_or_query_then_they_are_added_or_replaced(
    world: Any,
) -> None:
    """`default_...` adds to the options of the copied client; `set_default_...` replaces them.

    None changes nothing.
    """
    more = {"base_url": "http://h/v1", "organization": "o"}
    client = world.client(default_headers={"A": "1"}, default_query={"a": "1"}, **more)
    added = client.copy(default_headers={"b": "2"}, default_query={"b": "2"})
    assert (added.default_headers["a"], added.default_headers["b"]) == ("1", "2")
    assert added.default_query == {"a": "1", "b": "2"}
    replaced = client.copy(set_default_headers={"b": "2"}, set_default_query={"b": "2"})
    assert "a" not in replaced.default_headers
    assert replaced.default_query == {"b": "2"}
    kept = client.copy(default_headers=None, default_query=None, api_key=None, base_url=None)
    assert (kept.base_url, kept.transport) == (client.base_url, client.transport)
    assert (kept.api_key, client.copy(organization=None).organization) == (client.api_key, "o")
    assert (kept.default_headers["a"], kept.default_query) == ("1", {"a": "1"})
    for name in ("default_headers", "default_query"):
        with pytest.raises(ValueError, match=f"{name} and set_{name}"):
            client.copy(**{name: {"b": "2"}, f"set_{name}": {"b": "2"}})


def test_client_when_a_copy_uses_the_other_name_of_an_option_then_it_replaces_the_first(
    world: Any,
) -> None:
    """An option with two names has one value."""
    client = world.client(strict_responses=True)
    assert not client.copy(_strict_response_validation=False)._strict_response_validation
    both = client.copy(_strict_response_validation=False).copy(strict_responses=True)
    assert both.pipeline.settings.strict_responses


@pytest.mark.parametrize("name", ["Omit", "NotGiven"])
def test_omit_of_openai_python_when_passed_then_it_is_left_out(world: Any, name: str) -> None:
    """Objects of openai-python that mean `omit` are recognized without importing it."""
    foreign: Any = type(name, (), {"__module__": "openai"})()
    assert is_omitted(foreign)
    assert not is_omitted(type("Other", (), {"__module__": "openai"})())
    client = world.client([MODEL, {"id": "c"}], organization="o", project=foreign)
    assert client.project is None
    request = sent(world, client, extra_headers={"OpenAI-Organization": foreign}, timeout=foreign)
    assert "openai-organization" not in request.headers
    create = client.chat.completions.create
    nested = {"include_usage": foreign}
    chat: Any = {"model": "m", "messages": [], "temperature": foreign, "stream_options": nested}
    world.run(lambda: world.do(create(**chat, extra_body={"messages": foreign})))
    assert client.transport.requests[-1].body == b'{"model":"m","stream_options":{}}'
    with pytest.raises(TypeError, match="missing the required argument 'model'"):
        create(model=foreign, messages=[])
