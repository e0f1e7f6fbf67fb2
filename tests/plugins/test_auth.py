"""Credentials: requested for each attempt, once more after a 401, and never shown."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.discovery.plugins import activate
from trunkline.errors import AuthenticationError, OpenAIError
from trunkline.hooks import Credential, TokenSource, hookimpl
from trunkline.http import URL, Body, Request
from trunkline.middleware import Stage, send
from trunkline.options import Settings
from trunkline.secrets import Secret
from trunkline.testing import FaultyServer
from trunkline.testing.fakes import fake_async_client, fake_client
from trunkline.testing.flows import play
from trunkline.testing.replies import Reply
from trunkline_plugins import auth

CALLS = 50


class Tokens:
    """A source of numbered tokens."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> str:
        self.given += 1
        return f"token-{self.given}"


def sent(client: Any) -> list[str]:
    """Return the Authorization headers, in order."""
    return [request.headers["authorization"] for request in client.transport.requests]


def test_key_when_a_text_then_it_is_a_bearer_token() -> None:
    """A key is sent as a bearer token."""
    client = fake_client([{}], api_key="sk-1")
    client.get("/x")
    assert sent(client) == ["Bearer sk-1"]


def test_function_when_it_returns_no_key_then_the_error_calls_it_by_its_name() -> None:
    """A plugin says what its users know the function as."""

    class Vault:
        @hookimpl
        def provide_credential(self) -> Credential:
            return Credential(lambda: "", source="the vault")

    client = fake_client(plugins=[Vault()])
    with pytest.raises(OpenAIError, match=r"^the vault must return the key as a str, not"):
        client.get("/x")


@pytest.mark.thorough
def test_credential_when_it_is_a_plain_text_then_the_error_says_what_to_pass() -> None:
    """Whether it is the answer of the hook, or the token in it."""

    class Plain:
        @hookimpl
        def provide_credential(self) -> str:
            return "sk-plain"

    with pytest.raises(OpenAIError, match=r"^plugin 'mine': provide_credential must .*Secret\(key"):
        fake_client(plugins=[("mine", Plain())])
    plain: Any = "sk-plain"
    with pytest.raises(TypeError, match="must not be a str: pass a Secret"):
        Credential(plain)


def test_key_when_refused_then_a_fixed_one_is_not_sent_again() -> None:
    """A 401 for a fixed key is final."""
    client = fake_client([Reply.of_error(401)], api_key="sk-1")
    with pytest.raises(AuthenticationError):
        client.get("/x")
    assert len(sent(client)) == 1


def test_key_function_when_a_call_is_retried_then_each_attempt_asks_again() -> None:
    """Each attempt requests a token, because the last one may have expired."""
    client = fake_client([Reply.of_error(500), Reply.of_error(503), {}], api_key=Tokens())
    client.get("/x")
    assert sent(client) == ["Bearer token-1", "Bearer token-2", "Bearer token-3"]


def test_key_function_when_its_token_is_refused_then_it_is_asked_once_more() -> None:
    """After a 401 one new token is tried, and then the 401 is final."""
    client = fake_client([Reply.of_error(401), {}], api_key=Tokens())
    client.get("/x")
    assert sent(client) == ["Bearer token-1", "Bearer token-2"]
    client = fake_client([Reply.of_error(401)] * 2, api_key=Tokens())
    with pytest.raises(AuthenticationError):
        client.get("/x")
    assert len(sent(client)) == 2


def test_key_function_when_asked_once_more_then_the_refusing_response_is_closed() -> None:
    """The 401 is closed first, since the token may be fetched over the same connection."""
    seen: list[int] = []

    def key() -> str:
        seen.append(client.transport.open_responses)
        return "token"

    client = fake_client([Reply.of_error(401), {}], api_key=key)
    client.get("/x")
    assert seen == [0, 0]


def test_key_function_when_async_then_the_async_client_awaits_it() -> None:
    """An async key function works with the async client, and the sync client refuses it."""

    async def key() -> str:
        await asyncio.sleep(0)
        return "async-token"

    client = fake_async_client([{}], api_key=key)
    asyncio.run(client.get("/x"))
    assert sent(client) == ["Bearer async-token"]
    with pytest.raises(TypeError, match=r"key is async.*AsyncOpenAI"):
        fake_client([{}], api_key=key).get("/x")


@pytest.mark.parametrize("answer", ["", "  ", None, 5, b"bytes", "sk-hunter2\nEvil: 1", "sk-é"])
def test_key_function_that_gives_no_key_then_a_clear_error_does_not_show_it(answer: Any) -> None:
    """An invalid key from a function is refused without being shown."""
    client = fake_client(api_key=lambda: answer)
    with pytest.raises(OpenAIError, match=r"api_key function .* key\b") as caught:
        client.get("/x")
    assert "hunter2" not in str(caught.value)
    assert sent(client) == []


def test_key_function_that_fails_then_its_own_error_comes() -> None:
    """An error in a key function is raised unchanged and not retried."""

    def key() -> str:
        raise PermissionError("the vault is closed")

    with pytest.raises(PermissionError, match="vault"):
        fake_client(api_key=key).get("/x")


def test_authorization_header_of_the_users_own_then_nothing_is_added() -> None:
    """A header of the call or client replaces the key, which is then not needed."""
    client = fake_client([{}, {}], api_key=Tokens())
    client.get("/x", extra_headers={"authorization": "Basic abc"})
    assert sent(client) == ["Basic abc"]
    client = fake_client([{}], api_key=None, default_headers={"Authorization": "Basic abc"})
    client.get("/x")
    assert sent(client) == ["Basic abc"]


@pytest.mark.parametrize("key", ["", Secret("")])
def test_key_when_empty_then_another_server_gets_no_header(
    key: Any, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the environment says: a local server must not see the key of OpenAI."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-openai")
    client = world.client([{}, {}], api_key=key, base_url="http://127.0.0.1:8080/v1")
    world.run(lambda: world.do(client.get("/x")))
    world.run(lambda: world.do(client.with_options(api_key="other").get("/x")))
    headers = [request.headers.get("authorization") for request in client.transport.requests]
    assert headers == [None, "Bearer other"]
    assert (client.api_key, client.auth_headers) == ("", {})


@pytest.mark.parametrize("host", ["api.openai.com", "eu.api.openai.com"])
def test_key_when_empty_then_openai_does_not_get_the_one_of_the_environment(
    host: str, world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OpenAI always needs a key: one that is empty was forgotten, and the error says so."""
    kind: Any = OpenAI if world.is_sync else AsyncOpenAI
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    for of_somebody_else in (None, "sk-of-somebody-else"):
        if of_somebody_else:
            monkeypatch.setenv("OPENAI_API_KEY", of_somebody_else)
        said = rf"no API key for https://{host}/v1: pass .*, or leave it out .*api_key=\"\"$"
        with pytest.raises(OpenAIError, match=said):
            kind(base_url=f"https://{host}/v1?key=secret", api_key="")


@pytest.mark.parametrize("header", ["Authorization", "api-key"])
def test_client_with_a_header_of_its_own_and_no_key_then_the_server_gets_that_header(
    world: Any, header: str
) -> None:
    """Over the network, too, where a client without any credential is refused."""
    kind: Any = OpenAI if world.is_sync else AsyncOpenAI
    with pytest.raises(OpenAIError, match="there is no API key"):
        kind(base_url="http://h.test", default_headers={"X-Other": "x"})

    async def scenario() -> Any:
        client = kind(base_url=server.url, proxy="", default_headers={header: "Own abc"})
        try:
            return await world.do(client.get("/json"))
        finally:
            await world.do(client.close())

    with FaultyServer() as server:
        world.run(scenario)
    (request,) = server.requests
    assert request.headers[header] == "Own abc"
    assert header == "Authorization" or "authorization" not in request.headers


@pytest.mark.parametrize(
    ("given", "missing", "variable"),
    [
        ("admin_api_key", "api_key", "OPENAI_API_KEY"),
        ("api_key", "admin_api_key", "OPENAI_ADMIN_KEY"),
    ],
)
def test_client_that_has_only_the_other_key_then_a_call_is_refused_before_it_is_sent(
    world: Any, given: str, missing: str, variable: str
) -> None:
    """The error names the operation, the option and the variable; a header settles the matter."""
    kind: Any = OpenAI if world.is_sync else AsyncOpenAI
    path = "admin.organization.projects.list" if missing == "admin_api_key" else "models.list"

    async def scenario() -> None:
        client = kind(base_url=server.url_of("json"), proxy="", **{given: "key"})
        call: Any = attrgetter(path)(client)
        try:
            with pytest.raises(OpenAIError, match=rf"{path}: pass {missing}=.* {variable}(;.*)?$"):
                await world.do(call())
            assert server.requests == []
            page = await world.do(call(extra_headers={"Authorization": "Own abc"}))
            assert page.data is not None
        finally:
            await world.do(client.close())

    def listing(exchange: Any) -> None:
        exchange.reply("200 OK", b'{"object":"list","data":[]}', "content-type: application/json")

    with FaultyServer(behaviours={"json": listing}) as server:
        world.run(scenario)
    assert [request.headers["authorization"] for request in server.requests] == ["Own abc"]


def test_auth_of_a_plugin_then_its_layer_has_the_documented_name() -> None:
    """A user's plugin replaces the layer by its name; in the process, no credential is needed."""
    settings = Settings(base_url=URL.parse("http://h"), api_key=Secret("key"))
    hooks = activate({"auth": auth})
    (layer,) = auth.around(settings, hooks)
    assert (layer.stage, layer.name) == (Stage.ATTEMPT, "auth")
    assert auth.around(settings.evolve(api_key=None, in_process=True), hooks) == []


def test_401_for_fifty_threads_then_one_token_is_fetched() -> None:
    """Threads that get a 401 together wait for one of them to fetch a token and use it."""
    source = Renewed()
    all_sent = threading.Barrier(CALLS)

    def answer(request: Request) -> Reply:
        if request.headers["authorization"] == "Bearer new":
            return Reply.of_json({})
        all_sent.wait(10)
        source.refused = True
        return Reply.of_error(401)

    client: Any = fake_client(answer, api_key=source)
    threads = [threading.Thread(target=client.get, args=("/x",)) for _ in range(CALLS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert source.fetched_new == 1
    assert sorted(sent(client)) == ["Bearer new"] * CALLS + ["Bearer old"] * CALLS
    assert client.transport.open_responses == 0


def test_401_for_a_key_that_was_fetched_again_since_then_another_one_is_fetched() -> None:
    """A second call fetched the same key, and could still use it, before the first was refused."""
    source = Renewed()

    def answer(request: Request) -> Reply:
        if request.url.path.endswith("/y") or request.headers["authorization"] == "Bearer new":
            return Reply.of_json({})
        client.get("/y")
        source.refused = True
        return Reply.of_error(401)

    client: Any = fake_client(answer, api_key=source)
    client.get("/x")
    assert sent(client) == ["Bearer old", "Bearer old", "Bearer new"]
    assert source.fetched_new == 1


class Renewed:
    """Returns an old token until a 401 was seen, then new ones, and counts these."""

    def __init__(self) -> None:
        self.fetched_new = 0
        self.refused = False

    def __call__(self) -> str:
        if not self.refused:
            return "old"
        self.fetched_new += 1
        return "new"


async def fifty(run_all: Callable[..., Any]) -> int:
    """Make fifty concurrent calls that get a 401, and return the number of new tokens."""
    source = Renewed()

    async def key() -> str:
        await transport.loop().sleep(0.01)
        return source()

    def answer(request: Request) -> Reply:
        if request.headers["authorization"] == "Bearer new":
            return Reply.of_json({})
        source.refused = True
        return Reply.of_error(401)

    client = fake_async_client(answer, api_key=key)
    transport: Any = client.transport
    await run_all([lambda: client.get("/x")] * CALLS)
    assert transport.open_responses == 0
    return source.fetched_new


def test_401_for_fifty_tasks_in_asyncio_then_one_token_is_fetched() -> None:
    """Tasks in asyncio that get a 401 together fetch one token."""

    async def run_all(calls: list[Any]) -> None:
        await asyncio.gather(*(call() for call in calls))

    assert asyncio.run(fifty(run_all)) == 1


def test_401_for_fifty_tasks_in_trio_then_one_token_is_fetched() -> None:
    """Tasks in trio that get a 401 together fetch one token."""
    import trio

    async def run_all(calls: list[Any]) -> None:
        async with trio.open_nursery() as nursery:
            for call in calls:
                nursery.start_soon(call)

    assert trio.run(fifty, run_all) == 1


def test_401_for_fifty_tasks_when_the_new_token_is_the_old_one_then_it_is_fetched_once() -> None:
    """A source that returns the same token again is called only once more, not fifty times."""
    asked: list[int] = []

    async def key() -> str:
        asked.append(1)
        await transport.loop().sleep(0.01)
        return "same"

    def answer(request: Request) -> Reply:
        return Reply.of_error(401)

    client = fake_async_client(answer, api_key=key)
    transport: Any = client.transport

    async def scenario() -> None:
        calls = [client.get("/x") for _ in range(CALLS)]
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(result, AuthenticationError) for result in results)

    asyncio.run(scenario())
    assert len(asked) == 2


def test_credential_of_a_plugin_then_it_may_use_another_header() -> None:
    """A plugin's credential can use another header, and its function is called as usual."""

    class ApiKey:
        tokens = Tokens()

        @hookimpl
        def provide_credential(self) -> Credential:
            return Credential(self.tokens, header="api-key", prefix="")

    client: Any = fake_client([Reply.of_error(401), {}], plugins=[ApiKey()])
    client.get("/x")
    keys = [request.headers["api-key"] for request in client.transport.requests]
    assert keys == ["token-1", "token-2"]


class Fixed:
    """A plugin with a fixed token, such as one from a file."""

    def __init__(self, token: str, prefix: str = "Bearer ") -> None:
        self.credential = Credential(Secret(token), prefix=prefix)

    @hookimpl
    def provide_credential(self) -> Credential:
        return self.credential


@pytest.mark.parametrize("token", ["hunter2\n", " hunter2\r\n", "\thunter2 "])
def test_token_with_white_space_around_it_then_it_is_stripped(token: str) -> None:
    """White space around a token is removed, whether it is fixed or from a function."""
    for options in ({"plugins": [Fixed(token)]}, {"api_key": lambda: token}):
        client = fake_client([{}], **options)
        client.get("/x")
        assert sent(client) == ["Bearer hunter2"]


@pytest.mark.parametrize(
    "plugin", [Fixed(""), Fixed("hunter2\nEvil: 1"), Fixed("hunter2é"), Fixed("hunter2", "\n")]
)
def test_token_that_is_no_header_then_the_client_is_not_made_and_does_not_show_it(
    plugin: Fixed,
) -> None:
    """A token that is not valid in a header is refused at once, without being shown."""
    with pytest.raises(OpenAIError, match=r"provide_credential .* key\b") as caught:
        fake_client(plugins=[plugin])
    assert "hunter2" not in str(caught.value)


def test_credentials_when_printed_then_they_are_hidden() -> None:
    """No repr of client, settings, layers or requests shows the credential."""
    client: Any = fake_client([{}], api_key="hunter2")
    client.get("/x")
    shown = [client, client.pipeline.settings, client.pipeline.layers, client.transport.requests]
    assert "hunter2" not in repr(shown)
    assert "hunter2" not in repr(Credential(Secret("hunter2")))
    assert client.api_key == "hunter2"


def test_key_when_calls_have_other_headers_then_each_sends_its_own() -> None:
    """Signed headers are used again only for a call that has the same ones."""
    client = fake_client([{}] * 3, api_key="sk-1")
    for name in ("a", "b", "b"):
        client.get("/x", options={"headers": {"X-Own": name}})
    assert [request.headers["x-own"] for request in client.transport.requests] == ["a", "b", "b"]
    assert sent(client) == ["Bearer sk-1"] * 3


@pytest.mark.parametrize(
    ("answer", "kind"), [("  ", "a blank str"), ("", "a blank str"), (5, "int"), (None, "NoneType")]
)
def test_key_function_that_returns_no_text_then_the_error_says_what_it_returned(
    answer: Any, kind: str
) -> None:
    """Not the value, which may be a key of another form."""
    with pytest.raises(OpenAIError, match=f"must return the key as a str, not {kind}$"):
        fake_client(api_key=lambda: answer).get("/x")


class Refusals(TokenSource):
    """A source that notes which of its tokens were refused."""

    def __init__(self) -> None:
        self.refused: list[str] = []

    def token(self, request: Request, refused: Secret | None = None) -> Any:
        return Secret("token-1")
        yield

    def refuse(self, token: Secret) -> None:
        self.refused.append(token.reveal())


def test_401_for_a_body_that_can_be_sent_only_once_then_the_source_hears_of_it() -> None:
    """The call cannot be repeated, but the next one must not use the token."""
    source = Refusals()
    signer = auth.Authorized(Credential(source))
    body = Body(lambda: iter([b"piece"]), replayable=False)
    request = Request("POST", URL.parse("https://h/v1"), body=body)
    played = play(signer(request, send), [Reply(401)])
    assert (played.result.status, len(played.requests)) == (401, 1)
    assert source.refused == ["token-1"]


@pytest.mark.thorough
@pytest.mark.parametrize("token", ["token\nX-Other: 1", "tökén", " ", None, 5])
def test_token_of_a_source_when_no_header_can_have_it_then_nothing_is_sent(token: Any) -> None:
    """The error names the source, and does not show the token."""

    class Source(Refusals):
        def token(self, request: Request, refused: Secret | None = None) -> Any:
            return Secret(token)
            yield

    signer = auth.Authorized(Credential(Source(), source="the vault"))
    played = play(signer(Request("GET", URL.parse("https://h/v1")), send), [])
    assert played.requests == []
    said = str(played.error)
    assert said.startswith(("the vault must return the key", "the vault returned an invalid key"))
    assert "tökén" not in said
    assert "X-Other" not in said
