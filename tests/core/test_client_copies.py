"""Copies and pickles of clients: attributes of subclasses, sessions, TLS contexts."""

from __future__ import annotations

import copy
import pickle
import ssl
from collections.abc import Callable
from functools import cached_property
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI
from trunkline.clients.copying import changed
from trunkline.local import LocalServer


class Tenant(OpenAI):
    """A client with a required parameter, attributes, a slot and a cached property."""

    __slots__ = ("limit",)

    def __init__(self, name: str, **options: Any) -> None:
        self.name = name
        super().__init__(**options)
        self.limit = 5
        self.tags = ["a"]
        self.itself = self

    @cached_property
    def label(self) -> str:
        return f"{self.name} {self.max_retries}"


class AsyncTenant(AsyncOpenAI):
    """The same with an attribute only."""

    def __init__(self, name: str, **options: Any) -> None:
        super().__init__(**options)
        self.name = name


COPIES: dict[str, Callable[[Any], Any]] = {
    "with_options": lambda client: client.with_options(timeout=3),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda client: pickle.loads(pickle.dumps(client)),
}
copies = pytest.mark.parametrize("make", COPIES.values(), ids=COPIES)


@copies
def test_subclass_when_copied_then_it_keeps_its_own_attributes(make: Any) -> None:
    """The attributes are there although `__init__` has other parameters than a client."""
    client = Tenant("t", transport="local", api_key="sk-1", max_retries=1)
    assert client.label == "t 1"
    assert client.chat is client.chat
    made = make(client)
    assert type(made) is Tenant
    assert (made.name, made.limit, made.tags) == ("t", 5, ["a"])
    made.max_retries = 2
    assert (made.label, client.label) == ("t 2", "t 1")
    assert made.chat is not client.chat
    assert made.models.list().data
    assert type(make(AsyncTenant("t", transport="local"))) is AsyncTenant
    assert make(AsyncTenant("t", transport="local")).name == "t"


@pytest.mark.parametrize("name", ["deepcopy", "pickle"])
def test_subclass_when_copied_deeply_then_its_attributes_are_copies(name: str) -> None:
    """An attribute that refers to the client refers to the copy in the copy."""
    client = Tenant("t", transport="local")
    made = COPIES[name](client)
    assert made.tags is not client.tags
    assert made.itself is made


def session_of(library: str, *, is_async: bool) -> Any:
    module: Any = pytest.importorskip(library)
    if library == "requests":
        session = module.Session()
        session.trust_env = False
        return session
    return (module.AsyncClient if is_async else module.Client)(trust_env=False)


@pytest.mark.parametrize("library", ["httpx", "httpx2", "requests"])
def test_client_with_a_session_when_copied_then_the_copy_uses_the_session(library: str) -> None:
    """A session cannot be copied, so that a deep copy shares it."""
    with LocalServer() as server, session_of(library, is_async=False) as session:
        client = OpenAI(http_client=session, base_url=f"{server.url}/v1", api_key="none")
        for make in (copy.copy, copy.deepcopy):
            assert make(client).models.list().data


@pytest.mark.parametrize("library", ["httpx", "httpx2"])
@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_client_with_a_session_when_pickled_then_the_error_names_the_option(
    library: str, kind: Any
) -> None:
    """The error says what to do instead."""
    client = kind(http_client=session_of(library, is_async=kind is AsyncOpenAI), api_key="none")
    assert type(copy.deepcopy(client)) is kind
    with pytest.raises(
        TypeError, match=rf"http_client={library}\.(Async)?Client.*cannot be pickled"
    ):
        pickle.dumps(client)


def test_client_with_a_session_of_requests_when_pickled_then_the_session_is_pickled_too() -> None:
    """A session of requests can be pickled."""
    client = OpenAI(transport=session_of("requests", is_async=False), api_key="none")
    assert pickle.loads(pickle.dumps(client)).api_key == "none"


@pytest.mark.parametrize("kind", [OpenAI, AsyncOpenAI])
def test_client_with_a_tls_context_when_copied_then_it_is_shared_and_not_pickled(kind: Any) -> None:
    """A TLS context cannot be copied; the error names the option."""
    context = ssl.create_default_context()
    client = kind(ssl_context=context, api_key="none")
    for make in (copy.copy, copy.deepcopy):
        assert make(client).pipeline.settings.network.ssl_context is context
    with pytest.raises(TypeError, match=r"ssl_context=ssl\.SSLContext"):
        pickle.dumps(client)


@pytest.mark.parametrize(
    ("changes", "shared"),
    [
        ({"base_url": "http://127.0.0.1:9/v1"}, False),
        ({"plugins": ["-retries"]}, False),
        ({"proxy": ""}, False),
        ({"timeout": 5}, True),
    ],
)
def test_copy_when_another_server_or_proxy_may_be_meant_then_it_has_its_own_transport(
    changes: Any, shared: bool
) -> None:
    """A transport is for one proxy, which depends on the URL and on plugins."""
    client = OpenAI(api_key="none", transport="local")
    copied = client.with_options(**changes)
    assert (copied.transport is client.transport) is shared
    client.close()
    copied.close()


class Identity:
    """An identity that notes whether it is another one's copy."""

    def __init__(self, is_new: bool = False) -> None:
        self.is_new = is_new

    def anew(self) -> Identity:
        return Identity(is_new=True)


EVERYTHING: Any = {
    "api_key": "k", "admin_api_key": "a", "workload_identity": None, "provider": "p",
    "base_url": "u", "organization": "o", "project": "j", "default_headers": {"A": "1"},
    "timeout": 1,
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "left_out"),
    [
        ({"api_key": "k2"}, {"workload_identity"}),
        ({"workload_identity": "w"}, {"api_key", "provider"}),
        ({"provider": "p2"}, EVERYTHING.keys() - {"provider", "timeout"}),
        ({"provider": None}, set()),
        ({"timeout": 2}, set()),
    ],
)
def test_option_when_changed_then_those_of_another_server_or_identity_are_left_out(
    change: Any, left_out: set[str]
) -> None:
    kept = {name: EVERYTHING[name] for name in EVERYTHING if name not in left_out}
    assert changed(EVERYTHING, change) == {**kept, **change}


def test_options_when_changed_then_synonyms_replace_and_mappings_are_merged() -> None:
    """Names of headers are compared without case, those of the query with it."""
    assert changed({"http_client": 1}, {"transport": 2}) == {"transport": 2}
    assert changed({"transport": 1}, {"http_client": 2}) == {"http_client": 2}
    both = {"transport": 1, "http_client": 2}
    assert changed({"transport": 3}, both) == both  # an error, which the new client raises
    assert changed({"a": 1}, {"b": 2}) == {"a": 1, "b": 2}
    assert changed({"_strict_response_validation": True}, {"strict_responses": False}) == {
        "strict_responses": False
    }
    old = {"default_headers": {"A": "1", "B": "2"}, "default_query": {"A": "1"}}
    assert changed(old, {"default_headers": {"a": "3"}, "default_query": {"a": "3"}}) == {
        "default_headers": {"B": "2", "a": "3"},
        "default_query": {"A": "1", "a": "3"},
    }
    assert changed(old, {"set_default_headers": {"a": "3"}}) == {
        **old, "default_headers": {"a": "3"},
    }  # fmt: skip
    with pytest.raises(ValueError, match="default_query and set_default_query contradict"):
        changed(old, {"default_query": {}, "set_default_query": {}})


def test_plugin_options_when_changed_then_those_of_each_plugin_are_merged() -> None:
    old = {"plugin_options": {"a": {"x": 1, "y": 1}, "b": {"x": 1}}}
    made = changed(old, {"plugin_options": {"a": {"y": 2}}})["plugin_options"]
    assert {name: dict(made[name]) for name in made} == {"a": {"x": 1, "y": 2}, "b": {"x": 1}}
    assert changed(old, {"plugin_options": None}) == {"plugin_options": None}


def test_identity_when_the_certificate_is_another_one_then_it_forgets_its_tokens() -> None:
    options = {"workload_identity": Identity()}
    assert not changed(options, {})["workload_identity"].is_new
    assert changed(options, {}, other_certificate=True)["workload_identity"].is_new
    nobody = {"workload_identity": None}
    assert changed(nobody, {}, other_certificate=True) == nobody


@pytest.mark.thorough
def test_copy_when_the_url_is_blank_then_it_stays_at_its_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A key for one server must not reach another one; an attribute that is set is refused."""
    monkeypatch.setenv("OPENAI_BASE_URL", "https://another.example/v1")
    client = OpenAI(api_key="k", base_url="https://gateway.example/v1")
    assert client.with_options(base_url="").base_url == "https://gateway.example/v1/"
    with pytest.raises(ValueError, match="base_url is blank"):
        client.base_url = ""
    assert client.base_url == "https://gateway.example/v1/"


@pytest.mark.thorough
def test_copy_when_a_text_is_empty_then_the_environment_does_not_replace_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It removes the organization and the project of the copied client."""
    for variable in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(variable, "of-the-environment")
    client = OpenAI(api_key="k")
    made = client.with_options(organization="", project="", admin_api_key="")
    assert (made.organization, made.project, made.admin_api_key) == (None, None, None)
    client.organization = ""
    assert client.organization is None
