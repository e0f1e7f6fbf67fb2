"""Clients: options, copies, closing and pickling."""

from __future__ import annotations

import asyncio
import copy
import os
import pickle
import traceback
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.errors import OpenAIError
from trunkline.network import Timeout
from trunkline.secrets import Secret
from trunkline.testing.fakes import (
    AsyncFakeTransport,
    FakeTransport,
    fake_async_client,
    fake_client,
)
from trunkline.values import NOT_GIVEN

MODEL = {"id": "m", "object": "model", "created": 1, "owned_by": "o"}


def test_client_when_copied_with_options_then_it_shares_the_transport_and_keeps_the_rest(
    world: Any,
) -> None:
    """A copy shares the transport and keeps every option that is not changed."""
    client = world.client([MODEL], organization="org", default_headers={"A": "1", "B": "1"})
    twin = client.with_options(max_retries=0, timeout=3, default_headers={"B": "2"})
    assert twin.transport is client.transport
    assert type(twin) is type(client)
    assert twin.max_retries == 0
    assert client.max_retries == 2
    assert twin.timeout == 3
    assert twin.pipeline.settings.timeout == Timeout.of(3)
    world.run(lambda: world.do(twin.models.retrieve("m")))
    (request,) = client.transport.requests
    assert request.headers["a"] == "1"
    assert request.headers["b"] == "2"
    assert request.headers["openai-organization"] == "org"
    assert client.copy(api_key="sk-2").api_key == "sk-2"
    assert client.api_key == "fake-key"


def test_client_when_a_copy_is_closed_then_the_original_goes_on(world: Any) -> None:
    """Closing a copy does not close the transport, but the copy sends nothing more."""
    client = world.client([MODEL])
    twin = client.with_options(timeout=1)

    async def scenario() -> str:
        await world.do(twin.close())
        with pytest.raises(OpenAIError, match=r"^the client is closed: make a new one"):
            await world.do(twin.models.retrieve("m"))
        model = await world.do(client.models.retrieve("m"))
        await world.do(client.close())
        return str(model.id)

    assert world.run(scenario) == "m"
    assert not client.transport.closed
    assert len(client.transport.requests) == 1


def test_client_when_another_session_is_given_to_a_copy_then_that_one_is_used() -> None:
    """A copy accepts a session as `transport` or as openai-python's `http_client`."""
    first, second = FakeTransport([]), FakeTransport([MODEL])
    client = OpenAI(api_key="k", transport=first)
    twin = client.with_options(http_client=second)
    assert twin.transport is second
    assert client.with_options(transport=second).transport is second


def test_client_given_options_that_are_not_given_then_the_defaults_stand(world: Any) -> None:
    """`NOT_GIVEN` selects the default in a new client and the current value in a copy."""
    absent: Any = NOT_GIVEN
    client = world.client(timeout=absent, max_retries=absent, organization=absent)
    assert client.timeout == Timeout()
    assert client.max_retries == 2
    assert client.with_options(max_retries=5).with_options(max_retries=absent).max_retries == 5


def test_client_by_name_when_it_leaves_its_context_then_its_transport_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A client closes the transport that it opened by name; a copy does not."""
    closed: list[str] = []
    monkeypatch.setattr(
        "trunkline_transports.local.LocalTransport.close", lambda self: closed.append("closed")
    )
    with OpenAI(transport="local") as client:
        with client.with_options(max_retries=0):
            pass
        assert closed == []
    assert closed == ["closed"]


def test_async_client_when_entered_then_it_is_closed_after_it(async_world: Any) -> None:
    client = async_world.client([MODEL])

    async def scenario() -> None:
        async with client as entered:
            assert entered is client
            assert (await entered.models.retrieve("m")).id == "m"
        assert client.is_closed()

    async_world.run(scenario)


def test_async_client_when_used_in_two_loops_then_both_work() -> None:
    """An async client works in a second ``asyncio.run``."""
    client = fake_async_client([MODEL, MODEL])
    for _ in range(2):
        assert asyncio.run(client.models.retrieve("m")).id == "m"


def test_async_client_outside_of_a_loop_then_the_error_says_so() -> None:
    """The error names the supported event loops."""
    coroutine: Any = fake_async_client([MODEL]).models.retrieve("m")
    with pytest.raises(OpenAIError, match="asyncio or trio"):
        coroutine.send(None)


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_client_when_pickled_then_it_is_its_configuration(kind: Any) -> None:
    """A pickled or copied client keeps its settings and opens its own connections."""
    client = kind(
        transport="local", api_key="sk-1", base_url="http://h/v1?a=1", timeout=Timeout(read=3),
        max_retries=5, default_headers={"A": "b"}, plugins=["-logs"], organization="org",
    )  # fmt: skip
    for made in (pickle.loads(pickle.dumps(client)), copy.copy(client), copy.deepcopy(client)):
        assert type(made) is kind
        assert made.pipeline.settings == client.pipeline.settings
        assert made.api_key == "sk-1"
        assert str(made.pipeline) == str(client.pipeline)
        assert made.transport is not client.transport


def test_client_when_printed_then_the_key_is_not_shown() -> None:
    """No repr shows the key, including those of settings, pages and operations."""
    client = OpenAI(transport="local", api_key="sk-hunter2")
    shown = [
        client,
        vars(client),
        client.pipeline.settings,
        client.models.list(),
        client.models.list,
    ]
    assert "hunter2" not in repr(shown)
    assert repr(client) == "<OpenAI https://api.openai.com/v1 over local>"
    assert isinstance(client.pipeline.settings.api_key, Secret)


def test_traceback_with_locals_when_making_a_client_fails_then_its_key_is_not_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No frame of ours has the key as a local, for new clients and for copies."""
    monkeypatch.setenv("MY_KEY", "sk-hunter2")
    client = OpenAI(transport="local")
    broken = OpenAI(transport="local")
    broken._options["max_retries"] = -1
    attempts: list[Any] = [
        lambda: OpenAI(transport="local", api_key=os.environ["MY_KEY"], max_retries=-1),
        lambda: client.with_options(api_key=os.environ["MY_KEY"], max_retries=-1),
        lambda: setattr(broken, "api_key", os.environ["MY_KEY"]),
    ]
    for make in attempts:
        with pytest.raises(ValueError, match="max_retries") as caught:
            make()
        shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        assert "hunter2" not in "".join(shown.format())


def test_client_without_a_key_then_the_error_names_option_and_variable() -> None:
    """The error names the option and the variable; the local transport needs no key."""
    with pytest.raises(OpenAIError, match=r"api_key=.*OPENAI_API_KEY"):
        OpenAI(transport=_Plain())
    OpenAI(transport="local")


class _Plain:
    """A transport without capabilities."""

    def send(self, request: Any, timeout: Any) -> Any:
        raise LookupError("never asked")

    def close(self) -> None:
        """Do nothing."""


def test_client_given_a_transport_of_another_kind_then_the_error_says_what_it_may_be() -> None:
    """The error says that a transport is a name, a transport object or a library's session."""
    with pytest.raises(OpenAIError, match="no transport 'telegraph'"):
        OpenAI(transport="telegraph", api_key="k")
    for kind in (OpenAI, AsyncOpenAI):
        with pytest.raises(OpenAIError, match="transport must be a name"):
            kind(transport=object(), api_key="k")


@pytest.mark.parametrize("option", ["transport", "http_client"])
def test_client_given_a_transport_of_the_other_world_then_the_error_names_the_other_client(
    option: str,
) -> None:
    """The error is raised when the client is made or copied, not at the first call."""
    options: Any = {option: AsyncFakeTransport([])}
    with pytest.raises(OpenAIError, match=r"'AsyncFakeTransport' is for async.* AsyncOpenAI"):
        OpenAI(api_key="k", **options)
    with pytest.raises(OpenAIError, match="use AsyncOpenAI"):
        fake_client().with_options(**options)
    options = {option: FakeTransport([])}
    with pytest.raises(OpenAIError, match="'FakeTransport' is for sync code: use OpenAI"):
        AsyncOpenAI(api_key="k", **options)
    with pytest.raises(OpenAIError, match="use OpenAI"):
        fake_async_client().with_options(**options)


def test_variables_then_they_choose_transport_and_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables apply unless the code chooses otherwise."""
    monkeypatch.setenv("TRUNKLINE_TRANSPORT", "local")
    monkeypatch.setenv("TRUNKLINE_PLUGINS", "-logs, -redirects")
    client = OpenAI()
    assert client.pipeline.transport == "local"
    assert [layer.name for layer in client.pipeline.layers] == ["deadline", "retries", "body"]
    given = OpenAI(transport=FakeTransport())
    assert given.pipeline.transport == "FakeTransport"


def test_two_clients_with_the_same_plugins_then_neither_knows_of_the_other() -> None:
    """Clients do not share a pipeline."""
    first, second = fake_client([MODEL], api_key="one"), fake_client([MODEL], api_key="two")
    first.models.retrieve("m")
    second.models.retrieve("m")
    sent = [client.transport.requests[0].headers["authorization"] for client in (first, second)]
    assert sent == ["Bearer one", "Bearer two"]
