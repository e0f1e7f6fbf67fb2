"""Google Vertex: its address, and tokens of a function or of google-auth."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import pytest

from tests.identity.exchanges import assert_hidden
from trunkline import OpenAI, OpenAIError
from trunkline.http import Request
from trunkline.identity import vertex as module
from trunkline.providers import vertex
from trunkline.testing.replies import Reply

URL = "https://aiplatform.googleapis.com/v1/projects/p/locations/global/publishers/openai/v1"
HERE: Any = {"project": "p", "location": "global"}


class Google:
    """Credentials of google-auth, and the modules that provide them."""

    def __init__(self) -> None:
        self.token: str | None = None
        self.valid = False
        self.refreshed = 0
        self.threads: set[int] = set()

    def refresh(self, request: object) -> None:
        self.refreshed += 1
        self.threads.add(threading.get_ident())
        self.token, self.valid = f"token-{self.refreshed}", True

    def module(self, name: str) -> Any:
        return {
            "google.auth": SimpleNamespace(default=lambda scopes: (self, "p")),
            "google.auth.credentials": SimpleNamespace(
                with_scopes_if_required=lambda credentials, scopes: credentials
            ),
            "google.auth.transport.requests": SimpleNamespace(Request=object),
        }[name]


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Google:
    """A stand-in for google-auth."""
    found = Google()
    monkeypatch.setattr(module, "_module", found.module)
    monkeypatch.setattr(module, "find_spec", lambda name: name)
    return found


def sent(world: Any, answers: Any, provider: Any, times: int = 1) -> list[Request]:
    """Return the requests of some calls with a provider."""
    client = world.client(answers, network=True, provider=provider)

    async def scenario() -> None:
        for _ in range(times):
            await world.do(client.get("/x"))

    world.run(scenario)
    requests: list[Request] = client.transport.requests
    return requests


def test_token_function_when_given_then_each_request_has_its_token(sync_world: Any) -> None:
    """At the address of the project and location."""
    (request,) = sent(sync_world, [{}], vertex(**HERE, token_provider=lambda: "of-function"))
    assert str(request.url) == f"{URL}/x"
    assert request.headers["authorization"] == "Bearer of-function"


@pytest.mark.parametrize("given", [False, True])
def test_credentials_of_google_when_their_token_is_valid_then_it_is_used(
    world: Any, google: Google, given: bool
) -> None:
    """google-auth refreshes them when they end, and after a 401."""
    provider = vertex(**HERE, credentials=google if given else None)
    requests = sent(world, [{}, {}, Reply.of_error(401), {}], provider, 3)
    tokens = [request.headers["authorization"].removeprefix("Bearer ") for request in requests]
    assert tokens == ["token-1", "token-1", "token-1", "token-2"]
    assert (threading.get_ident() in google.threads) is world.is_sync


def test_credentials_of_google_when_they_fail_then_the_error_shows_nothing_of_them(
    sync_world: Any, google: Google, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts of google-auth quote keys."""

    def refresh(request: object) -> None:
        raise ValueError("private-key-of-google")

    monkeypatch.setattr(google, "refresh", refresh)
    with pytest.raises(OpenAIError, match=r"no token for vertex \(ValueError\)") as caught:
        sent(sync_world, [], vertex(**HERE))
    assert_hidden(caught.value, "private-key-of-google")


@pytest.mark.thorough
@pytest.mark.parametrize("token", [None, "", " ", 5, b"\xff"])
def test_credentials_of_google_when_they_have_no_token_then_nothing_is_sent(
    world: Any, google: Google, monkeypatch: pytest.MonkeyPatch, token: Any
) -> None:
    """Anonymous credentials are valid, and have no token."""
    monkeypatch.setattr(google, "refresh", lambda request: setattr(google, "token", token))
    with pytest.raises(OpenAIError, match=r"no token for vertex \(\w+\): check the credentials"):
        sent(world, [], vertex(**HERE))


@pytest.mark.thorough
def test_credentials_of_google_when_their_token_is_bytes_then_it_is_sent_as_a_text(
    world: Any, google: Google, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is another one than the one that was refused."""
    tokens = iter([b"token-1\n", b"token-2"])
    monkeypatch.setattr(google, "refresh", lambda request: setattr(google, "token", next(tokens)))
    requests = sent(world, [Reply.of_error(401), {}], vertex(**HERE))
    assert [one.headers["authorization"] for one in requests] == [
        "Bearer token-1",
        "Bearer token-2",
    ]


@pytest.mark.parametrize("missing", ["google", "google.auth", "requests"])
def test_google_auth_when_it_is_missing_then_the_error_names_the_extra(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """When the client is made. Other packages are in the namespace `google` too."""
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == missing else name)
    with pytest.raises(OpenAIError, match=r'pip install "trunkline\[vertex\]"'):
        OpenAI(provider=vertex(**HERE))


def test_environment_when_it_has_the_project_then_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And the location, which is part of the host."""
    monkeypatch.setenv("GOOGLE_CLOUD_PROJECT", "example.com:old")
    monkeypatch.setenv("GOOGLE_CLOUD_LOCATION", "us-east5")
    with OpenAI(provider=vertex(token_provider=lambda: "t")) as client:
        url = client.pipeline.settings.base_url
    assert url.host == "us-east5-aiplatform.googleapis.com"
    assert url.path == "/v1/projects/example.com:old/locations/us-east5/publishers/openai/v1"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "needs the ID of a project"),
        ({"project": "p"}, "needs a location"),
        ({"project": "..", "location": "global"}, "needs the ID of a project"),
        ({**HERE, "location": "a/b"}, "needs a location"),
        ({**HERE, "token_provider": str, "credentials": 1}, "contradict each other"),
        ({**HERE, "token_provider": "t"}, "must be a function"),
        ({"base_url": "https://h/?key=1"}, "must have no query"),
        ({"base_url": "http://us-aiplatform.googleapis.com/v1"}, "must be https"),
        ({"base_url": "http://googleapis.com./v1"}, "must be https"),
    ],
)
def test_options_when_they_are_invalid_then_there_is_no_provider(options: Any, said: str) -> None:
    """The error names the option and the remedy."""
    with pytest.raises((OpenAIError, TypeError), match=said):
        vertex(**options)


def test_organization_when_given_then_the_request_is_refused(sync_world: Any) -> None:
    """It is one of OpenAI, as a project is, which another server must not see."""
    provider = vertex(**HERE, token_provider=lambda: "t")
    for name in ("organization", "project"):
        client = sync_world.client([], network=True, provider=provider, **{name: "mine"})
        with pytest.raises(OpenAIError, match=f"remove the header openai-{name}"):
            sync_world.run(lambda client=client: sync_world.do(client.get("/x")))
