"""The clients for Azure: where their calls go, and with which credential."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.declared import below
from trunkline import (
    AsyncAzureOpenAI,
    AsyncOpenAI,
    AzureOpenAI,
    MutuallyExclusiveAuthError,
    NotFoundError,
    OpenAI,
    OpenAIError,
    Secret,
)
from trunkline.azure import AzureOptions
from trunkline.http import URL
from trunkline.local import LocalAPI, LocalServer
from trunkline.operations.endpoint import Endpoint, Invocation
from trunkline.operations.worlds import World
from trunkline.resources.root import Root
from trunkline.testing.replies import Reply

FACTS: Any = json.loads(Path(__file__).with_name("azure_routes.json").read_text("utf-8"))
ENDPOINT = "https://name.openai.azure.com"
V1 = f"{ENDPOINT}/openai/v1"
HERE: Any = {"azure_endpoint": ENDPOINT, "api_version": "2024-10-21"}
KEYED: Any = {**HERE, "api_key": "key-of-azure"}
PAGE: Any = {"data": []}


@pytest.fixture(params=[AzureOpenAI, AsyncAzureOpenAI])
def kind(request: pytest.FixtureRequest) -> Any:
    """Both kinds of client."""
    return request.param


def client_of(world: Any, answers: Any = (), **options: Any) -> Any:
    kind = AzureOpenAI if world.is_sync else AsyncAzureOpenAI
    return kind(transport=world.transport(answers), **options)


def target(client: Any, path: str, **body: Any) -> str:
    """Return the URL of a POST, without the version."""
    invocation = client_invocation(path, body)
    return str(client.pipeline.prepare(invocation).url).replace("?api-version=2024-10-21", "")


def client_invocation(path: str, body: Any) -> Invocation:
    create = endpoints()["chat.completions.create"]
    return Invocation("post", create.route.evolve(path=path), object, body=body)


@cache
def endpoints() -> dict[str, Endpoint]:
    return {one.name: one for one in below(Root(World()))}


def as_recorded(endpoint: Endpoint) -> Invocation:
    """Return a call whose ids are ``id``, and whose model, if it has one, is ``m``."""
    places = endpoint.places
    ids = dict.fromkeys((name for name, place in places.items() if place == "path"), "id")
    body = {"model": "m"} if places.get("model") == "body" else None
    return Invocation(endpoint.name, endpoint.route, object, path_values=ids, body=body)


@pytest.mark.parametrize(("index", "place"), [*enumerate(FACTS["clients"])])
def test_operations_when_called_then_their_paths_are_those_of_openai_python(
    index: int, place: str
) -> None:
    """Every method, by clients with an endpoint, a deployment, or the URL of a gateway."""
    options = FACTS["clients"][place]
    client = AzureOpenAI(api_key="k", api_version="2024-10-21", **options)
    requests = {
        name: client.pipeline.prepare(as_recorded(endpoints()[name])) for name in FACTS["paths"]
    }
    paths = {name: request.url.path for name, request in requests.items()}
    assert paths == {name: paths[index] for name, paths in FACTS["paths"].items()}
    queries = [request.url.params.get("api-version") for request in requests.values()]
    assert queries == ["2024-10-21"] * 390


@pytest.mark.parametrize(
    ("options", "path", "body", "url"),
    [
        (
            {},
            "/chat/completions",
            {"model": "a b/ü"},
            "deployments/a%20b%2F%C3%BC/chat/completions",
        ),
        ({}, "chat/completions", {"model": "m"}, "deployments/m/chat/completions"),
        ({}, "/chat/completions", {}, "chat/completions"),
        ({}, "/chat/completions", b"{}", "chat/completions"),
        ({}, "/responses", {"model": "m"}, "responses"),
        ({}, f"{ENDPOINT}/openai/files", {"model": "m"}, "files"),
        ({"azure_deployment": "d"}, "/embeddings", {"model": "m"}, "deployments/d/embeddings"),
        ({"azure_deployment": "d"}, "/batches", {}, "batches"),
        ({"azure_deployment": "d"}, f"{ENDPOINT}/openai/files", {}, "files"),
        ({"azure_deployment": "ä/d"}, "/embeddings", {}, "deployments/%C3%A4%2Fd/embeddings"),
    ],
)
def test_route_when_called_by_its_path_then_it_is_that_of_its_deployment(
    options: Any, path: str, body: Any, url: str
) -> None:
    """Calls of undeclared routes go where those of operations go; ids cannot change a route."""
    client = AzureOpenAI(**KEYED, **options)
    given: Any = body
    prepared = client.pipeline.prepare(client_invocation(path, given))
    assert str(prepared.url) == f"{ENDPOINT}/openai/{url}?api-version=2024-10-21"


def test_form_when_sent_then_the_deployment_is_its_model(world: Any) -> None:
    """Transcriptions and edits of images have the model in a form."""
    client = client_of(world, [{"text": "a"}, PAGE], **KEYED)

    async def scenario() -> None:
        await world.do(client.audio.transcriptions.create(model="whisper", file=b"a"))
        await world.do(client.images.edit(model="dalle", image=b"a", prompt="p"))

    world.run(scenario)
    assert [request.url.path for request in client.transport.requests] == [
        "/openai/deployments/whisper/audio/transcriptions",
        "/openai/deployments/dalle/images/edits",
    ]


@pytest.mark.parametrize(
    "place",
    [{"base_url": V1}, {"base_url": URL.parse(f"{V1}/")}, {"azure_endpoint": f"{V1}/"}],
)
@pytest.mark.parametrize(("version", "query"), [(None, ""), ("preview", "api-version=preview")])
def test_v1_when_called_then_it_has_no_deployments_and_a_version_only_if_given(
    monkeypatch: pytest.MonkeyPatch, kind: Any, place: Any, version: str | None, query: str
) -> None:
    """The API at /openai/v1 takes the deployment as model, and refuses dated versions."""
    monkeypatch.setenv("OPENAI_API_VERSION", "2024-10-21")
    client = kind(**place, api_key="k", api_version=version)
    request = client.pipeline.prepare(client_invocation("/chat/completions", {"model": "m"}))
    assert (request.url.path, request.url.query) == ("/openai/v1/chat/completions", query)


CREDENTIALS: Any = {
    "key": ({"api_key": " key-1\n"}, {"api-key": "key-1"}),
    "secret": ({"api_key": Secret("key-1")}, {"api-key": "key-1"}),
    "key function": ({"api_key": lambda: "key-1"}, {"api-key": "key-1"}),
    "token": ({"azure_ad_token": "token-1"}, {"authorization": "Bearer token-1"}),
    "provider": (
        {"azure_ad_token_provider": lambda: "token-1"},
        {"authorization": "Bearer token-1"},
    ),
}


def credentials(request: Any) -> dict[str, str]:
    names = ("api-key", "authorization")
    return {name: request.headers[name] for name in names if name in request.headers}


@pytest.mark.parametrize(("options", "sent"), CREDENTIALS.values(), ids=CREDENTIALS)
def test_credential_when_given_then_its_header_is_sent_and_hidden(
    monkeypatch: pytest.MonkeyPatch, world: Any, options: Any, sent: dict[str, str]
) -> None:
    """An explicit one wins over the environment; administrators have no other one."""
    monkeypatch.setenv("AZURE_OPENAI_AD_TOKEN", "other")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "other")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "other")
    client = client_of(world, [PAGE, PAGE], **HERE, **options)

    async def scenario() -> None:
        await world.do(client.models.list())
        await world.do(client.admin.organization.projects.list())

    world.run(scenario)
    assert [credentials(request) for request in client.transport.requests] == [sent, sent]
    (value,) = sent.values()
    assert value not in repr(client.transport.requests[0].headers)
    fixed = not any(callable(one) for one in options.values())
    assert {name.lower(): one for name, one in client.auth_headers.items()} == (
        sent if fixed else {}
    )


@pytest.mark.parametrize(
    ("variables", "sent"),
    [
        ({"AZURE_OPENAI_API_KEY": "key"}, {"api-key": "key"}),
        ({"AZURE_OPENAI_AD_TOKEN": "token"}, {"authorization": "Bearer token"}),
        ({"AZURE_OPENAI_API_KEY": "key", "AZURE_OPENAI_AD_TOKEN": "token", "OPENAI_API_KEY": "no"},
         {"authorization": "Bearer token"}),
    ],
)  # fmt: skip
def test_client_when_made_from_the_environment_then_it_has_everything(
    monkeypatch: pytest.MonkeyPatch, world: Any, variables: Any, sent: dict[str, str]
) -> None:
    """Endpoint, version, credential, organization and project, but nothing of OpenAI."""
    more = {
        "AZURE_OPENAI_ENDPOINT": f" {ENDPOINT}/ ",
        "OPENAI_API_VERSION": "2024-10-21",
        "OPENAI_ORG_ID": "o",
        "OPENAI_PROJECT_ID": "p",
        "OPENAI_BASE_URL": "https://elsewhere.test",
        "OPENAI_ADMIN_KEY": "no",
    }
    for name, value in {**variables, **more}.items():
        monkeypatch.setenv(name, value)
    client = client_of(world, [PAGE])
    world.run(lambda: world.do(client.models.list()))
    (request,) = client.transport.requests
    assert str(request.url) == f"{ENDPOINT}/openai/models?api-version=2024-10-21"
    assert credentials(request) == sent
    assert request.headers["openai-organization"] == "o"
    assert request.headers["openai-project"] == "p"
    assert client.base_url == f"{ENDPOINT}/openai/"
    assert client.default_query == {"api-version": "2024-10-21"}
    assert (client.api_key, client.admin_api_key) == (sent.get("api-key"), None)


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"azure_endpoint": None}, ValueError, "no endpoint: .*AZURE_OPENAI_ENDPOINT"),
        ({"api_version": None}, ValueError, "no API version: .*OPENAI_API_VERSION.*/openai/v1"),
        ({"api_version": 3}, TypeError, "api_version must be a str, not int"),
        ({"api_key": None}, OpenAIError, "no API key for .*azure_ad_token_provider.*AZURE_OPENAI_"),
        ({"api_key": " "}, OpenAIError, "no API key"),
        ({"base_url": V1}, ValueError, "base_url and azure_endpoint contradict each other"),
        ({"azure_ad_token": "t"}, MutuallyExclusiveAuthError, "contradict each other"),
        ({"azure_ad_token_provider": str}, MutuallyExclusiveAuthError, "pass one of them"),
        ({"api_key": None, "azure_ad_token": str}, TypeError, "azure_ad_token must be a str, not"),
        ({"api_key": None, "azure_ad_token": "tökén"}, ValueError, "azure_ad_token contains"),
        ({"api_key": None, "azure_ad_token_provider": "t"}, TypeError,
         "azure_ad_token_provider must be a function that returns a token, not str"),
        ({"azure_endpoint": None, "base_url": V1, "azure_deployment": "d"}, ValueError,
         "azure_deployment has no effect with https://name.openai.azure.com/openai/v1: pass"),
        ({"azure_endpoint": V1, "azure_deployment": "d"}, ValueError, "no effect"),
        ({"azure_deployment": ".."}, ValueError, "'azure_deployment' is a dot segment"),
        ({"azure_endpoint": "name.openai.azure.com"}, ValueError, "must start with http"),
        ({"azure_endpont": ENDPOINT}, TypeError, "'azure_endpont': did you mean 'azure_endpoint'"),
        ({"default_query": 5}, TypeError, "default_query must be a mapping"),
    ],
)  # fmt: skip
def test_options_when_invalid_then_the_error_has_the_remedy(
    kind: Any, options: Any, error: type[Exception], said: str
) -> None:
    """When the client is made, and before anything is sent."""
    with pytest.raises(error, match=said):
        kind(**{**KEYED, **options})


@pytest.mark.thorough
def test_private_attributes_of_openai_python_then_they_have_the_values(
    kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other people's code reads them. The query and the headers can be set."""

    def token() -> str:
        return "t"

    client = kind(**KEYED, azure_deployment="d", default_query={"a": "b"})
    assert f"{client._azure_endpoint}/openai" == f"{ENDPOINT}/openai"
    assert (client._api_version, client._azure_deployment) == ("2024-10-21", "d")
    assert (client._azure_ad_token, client._azure_ad_token_provider) == (None, None)
    assert client._custom_query == {"a": "b", "api-version": "2024-10-21"}
    client._custom_query = {"c": "d"}
    client._custom_headers = {"X-Team": "search"}
    assert target(client, "/files") == f"{ENDPOINT}/openai/files?c=d&api-version=2024-10-21"
    assert client._custom_headers == {"X-Team": "search"}
    other = kind(base_url=V1, azure_ad_token_provider=token)
    assert (other._azure_endpoint, other._api_version, other._azure_deployment) == (None,) * 3
    assert other._azure_ad_token_provider is token
    monkeypatch.setenv("AZURE_OPENAI_AD_TOKEN", "of-the-environment")
    assert kind(**HERE)._azure_ad_token == "of-the-environment"


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["api_key", "azure_ad_token"])
@pytest.mark.parametrize("of_others", ["AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN"])
def test_credential_when_blank_then_that_of_the_environment_is_not_used(
    kind: Any, monkeypatch: pytest.MonkeyPatch, name: str, of_others: str
) -> None:
    """Nor that of the copied client: an empty text may be the key that somebody does not have."""
    monkeypatch.setenv(of_others, "of-somebody-else")
    for blank in ("", " "):
        options: Any = {name: blank}
        with pytest.raises(OpenAIError, match="no API key"):
            kind(**HERE, **options)
        for first in (KEYED, {**HERE, "azure_ad_token": "t"}):
            with pytest.raises(OpenAIError, match="no API key"):
                kind(**first).with_options(**options)


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["base_url", "azure_endpoint"])
def test_url_when_blank_then_that_of_the_environment_is_not_used(
    kind: Any, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The key is for another server. A copy stays at the server of the copied client."""
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", "https://another.openai.azure.com")
    blank: Any = {name: ""}
    with pytest.raises(ValueError, match=f"{name} is blank: pass the URL, or leave it out"):
        kind(**{**KEYED, "azure_endpoint": None, **blank})
    assert kind(**KEYED).with_options(**blank).base_url == f"{ENDPOINT}/openai/"


@pytest.mark.thorough
def test_header_of_the_environment_when_the_client_has_a_credential_then_it_is_not_sent(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OPENAI_CUSTOM_HEADERS may have a credential for OpenAI; one in the options is sent."""
    ambient = "Authorization: Bearer of-openai\napi-key: of-openai\nX-Team: search"
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", ambient)
    cases: Any = (
        ({"azure_ad_token": "t"}, "authorization", "Bearer t"),
        ({"azure_ad_token_provider": lambda: "t"}, "authorization", "Bearer t"),
        ({"api_key": "k"}, "api-key", "k"),
        ({"api_key": "k", "default_headers": {"API-Key": "own"}}, "api-key", "own"),
    )
    for options, header, value in cases:
        client = client_of(world, [PAGE], **HERE, **options)
        world.run(lambda client=client: world.do(client.models.list()))
        sent = client.transport.requests[0].headers
        assert (sent[header], sent["x-team"]) == (value, "search")


def test_key_when_the_caller_sends_another_one_then_none_is_needed(kind: Any) -> None:
    """As for OpenAI, a default header replaces the credential."""
    client = kind(**HERE, default_headers={"api-key": "own"})
    assert client.auth_headers == {}


def test_admin_key_when_given_then_only_the_operations_of_administrators_have_it(
    world: Any,
) -> None:
    client = client_of(world, [PAGE, PAGE], **KEYED, admin_api_key="of admins")

    async def scenario() -> None:
        await world.do(client.models.list())
        await world.do(client.admin.organization.projects.list())

    world.run(scenario)
    assert [credentials(request) for request in client.transport.requests] == [
        {"api-key": "key-of-azure"},
        {"authorization": "Bearer of admins"},
    ]


class Provider:
    """A source of numbered tokens, which is asynchronous if it is to be awaited."""

    def __init__(self, awaited: bool) -> None:
        self.awaited, self.given = awaited, 0

    def __call__(self) -> Any:
        self.given += 1
        return later(f"token-{self.given}") if self.awaited else f"token-{self.given}"


async def later(value: str) -> str:
    return value


@pytest.mark.parametrize("awaited", [False, True])
def test_provider_when_asked_then_each_attempt_and_each_refusal_has_a_new_token(
    world: Any, awaited: bool
) -> None:
    """Retries ask again, and a 401 is answered by one more token."""
    at_once = {"retry-after": "0"}
    answers = [Reply.of_json({}, status=500, headers=at_once), Reply.of_error(401), PAGE]
    provider = Provider(awaited and not world.is_sync)
    client = client_of(world, answers, **HERE, azure_ad_token_provider=provider)
    world.run(lambda: world.do(client.models.list()))
    tokens = [request.headers["authorization"] for request in client.transport.requests]
    assert tokens == [f"Bearer token-{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize("answer", [None, "", 5, "a\nb"])
def test_provider_when_it_returns_no_token_then_the_error_names_it(world: Any, answer: Any) -> None:
    client = client_of(world, [PAGE], **HERE, azure_ad_token_provider=lambda: answer)
    with pytest.raises(OpenAIError, match="the azure_ad_token_provider"):
        world.run(lambda: world.do(client.models.list()))
    assert client.transport.requests == []


def test_provider_when_async_in_a_sync_client_then_the_error_says_so() -> None:
    client = AzureOpenAI(**HERE, azure_ad_token_provider=Provider(awaited=True))
    with client, pytest.raises(TypeError, match=r"Provider.* is async, but this client is sync"):
        client.models.list()


COPIES: Any = {
    "copy": ({}, {"api-key": "key-of-azure"}, "/openai/deployments/d/"),
    "token": ({"azure_ad_token": "t"}, {"Authorization": "Bearer t"}, "/openai/deployments/d/"),
    "key": ({"api_key": "k2"}, {"api-key": "k2"}, "/openai/deployments/d/"),
    "deployment": ({"azure_deployment": "e"}, {"api-key": "key-of-azure"},
                   "/openai/deployments/e/"),
    "no deployment": ({"azure_deployment": None}, {"api-key": "key-of-azure"}, "/openai/"),
    "base URL": ({"base_url": V1}, {"api-key": "key-of-azure"}, "/openai/v1/"),
    "endpoint": ({"azure_endpoint": f"{ENDPOINT}/below"}, {"api-key": "key-of-azure"},
                 "/below/openai/deployments/d/"),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "headers", "path"), COPIES.values(), ids=COPIES)
def test_copy_when_options_change_then_they_replace_those_that_they_exclude(
    kind: Any, changes: Any, headers: dict[str, str], path: str
) -> None:
    """A copy has the deployment for its routes and above it; its transport if the host is equal."""
    client = kind(**KEYED, azure_deployment="d", default_query={"a": "b"})
    made = client.with_options(**changes)
    assert type(made) is kind
    assert (made.auth_headers, made.base_url.path) == (headers, path)
    assert made.default_query == {"a": "b", "api-version": "2024-10-21"}
    own = bool({"base_url", "azure_endpoint"} & changes.keys())
    assert (made.transport is client.transport) is not own
    assert client.auth_headers == {"api-key": "key-of-azure"}
    assert target(client, "/files") == f"{ENDPOINT}/openai/files?a=b&api-version=2024-10-21"


def test_copy_when_its_query_is_replaced_then_the_version_stays(kind: Any) -> None:
    client = kind(**KEYED, default_query={"a": "b"})
    assert client.copy(set_default_query={"c": "d"}).default_query == {
        "c": "d",
        "api-version": "2024-10-21",
    }
    assert client.copy(api_version="2025-01-01").default_query["api-version"] == "2025-01-01"


def test_attributes_when_set_then_they_replace_those_that_they_exclude(kind: Any) -> None:
    """Setting has the effect of a copy, on the client itself."""
    client = kind(**HERE, azure_deployment="d", azure_ad_token="t")
    client.api_key = "key-2"
    assert client.auth_headers == {"api-key": "key-2"}
    assert client.base_url == f"{ENDPOINT}/openai/deployments/d/"
    client.base_url = V1
    assert target(client, "/embeddings", model="m") == f"{V1}/embeddings"


@pytest.mark.parametrize(
    "make", [copy.copy, copy.deepcopy, lambda c: pickle.loads(pickle.dumps(c))]
)
def test_client_when_copied_or_pickled_then_it_is_the_same(kind: Any, make: Any) -> None:
    """Deployment, version and credential are kept, and none of them is in its repr."""
    client = kind(**HERE, azure_deployment="d", azure_ad_token="secret-token")
    made = make(client)
    assert type(made) is kind
    assert made.auth_headers == {"Authorization": "Bearer secret-token"}
    assert target(made, "/embeddings") == f"{ENDPOINT}/openai/deployments/d/embeddings"
    assert target(made, "/batches") == f"{ENDPOINT}/openai/batches"
    assert "secret-token" not in f"{made!r} {made._options!r} {made.pipeline.settings!r}"


def test_key_when_a_client_cannot_be_made_then_no_frame_has_it(kind: Any) -> None:
    """Error trackers record the locals of every frame of ours."""
    with pytest.raises(TypeError) as caught:
        kind(**HERE, azure_ad_token="secret-token", max_event_bytes="x")
    frames = [entry.frame for entry in caught.traceback[1:]]
    assert frames
    assert not [one for one in frames if "secret-token" in repr(one.f_locals)]


def test_class_when_asked_then_it_is_one_of_openai_with_all_options(kind: Any) -> None:
    assert issubclass(kind, OpenAI if kind is AzureOpenAI else AsyncOpenAI)
    assert inspect.signature(kind).parameters.keys() == AzureOptions.__annotations__.keys()
    assert "azure_deployment" in inspect.signature(kind).parameters


@pytest.mark.parametrize(
    ("code", "advice"),
    [("DeploymentNotFound", "model, must be the name of a deployment"),
     ("404", "check azure_endpoint, and whether this api_version has the route")],
)  # fmt: skip
def test_answer_when_nothing_is_there_then_the_error_has_the_likely_cause(
    world: Any, code: str, advice: str
) -> None:
    client = client_of(world, [Reply.of_error(404, code=code)], **KEYED)
    with pytest.raises(NotFoundError, match=f"/openai/deployments/m/embeddings: .*{advice}"):
        world.run(lambda: world.do(client.post("/embeddings", body={"model": "m"})))


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    """The stand-in, which answers only those who have its key."""
    with LocalServer(LocalAPI(api_key="key-of-azure")) as server:
        yield server


@pytest.mark.parametrize("options", [{}, {"azure_deployment": "d"}])
def test_server_when_called_then_it_answers_on_the_routes_of_azure(
    server: LocalServer, options: Any
) -> None:
    """Over a real connection, below and above a deployment."""
    with AzureOpenAI(**{**KEYED, "azure_endpoint": server.url}, **options) as client:
        messages: Any = [{"role": "user", "content": "hi"}]
        assert client.chat.completions.create(model="m", messages=messages).choices
        assert client.models.list().data
        with pytest.raises(OpenAIError, match="Incorrect API key"):
            client.with_options(azure_ad_token="wrong").models.list()
