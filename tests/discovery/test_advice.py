"""Names that do not exist: the error has a similar name, or a replacement."""

from __future__ import annotations

from inspect import signature
from operator import attrgetter
from typing import Any

import pytest

import trunkline
from trunkline import AsyncOpenAI, OpenAI, OpenAIError, hookimpl
from trunkline.azure import AzureOwnOptions
from trunkline.discovery import entry_points
from trunkline.discovery.advice import REPLACEMENTS, about, about_argument
from trunkline.options import ClientOptions


class Watcher:
    @hookimpl
    def before_call(self) -> None:
        """Do nothing."""


class Unmarked:
    def before_call(self) -> None:
        """Do nothing."""


class HalfMarked(Watcher):
    def after_call(self) -> None:
        """Do nothing."""


@pytest.fixture(params=[OpenAI, AsyncOpenAI])
def kind(request: pytest.FixtureRequest) -> Any:
    """Both kinds of client."""
    return request.param


@pytest.mark.parametrize(
    ("option", "advice"),
    [("max_retry", "'max_retries'"), ("apikey", "'api_key'"), ("baseURL", "'base_url'"),
     ("organisation", "'organization'"), ("proxies", "pass proxy"), ("api_base", "pass base_url"),
     ("azure_endpoint", "for Azure, make a client with AzureOpenAI")],
)  # fmt: skip
def test_option_that_does_not_exist_then_the_error_has_the_right_one(
    kind: Any, option: str, advice: str
) -> None:
    """For a new client and for a copy."""
    said = rf"unexpected keyword argument '{option}': (did you mean )?{advice}"
    with pytest.raises(TypeError, match=said):
        kind(transport="local", **{option: 1})
    with pytest.raises(TypeError, match=said):
        kind(transport="local").with_options(**{option: 1})


@pytest.mark.parametrize("option", ["xyzzy", "http_options"])
def test_option_like_no_other_then_there_is_no_advice(kind: Any, option: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{option}'$"):
        kind(transport="local", **{option: 1})


@pytest.mark.parametrize(
    ("argument", "value", "advised"),
    [
        ("top_k", 3, '{"top_k": 3}'),  # not top_p
        ("min_p", 0.1, '{"min_p": 0.1}'),
        ("chat_template_kwargs", {"enable_thinking": False}, '{"chat_template_kwargs": ...}'),
        ("xyzzy", "a prompt", '{"xyzzy": ...}'),
    ],
)
def test_argument_of_another_server_then_the_error_has_the_text_to_write(
    kind: Any, argument: str, value: Any, advised: str
) -> None:
    """Also if its name is like one of OpenAI's; a text may be a prompt, and is not shown."""
    client = kind(transport="local")
    with pytest.raises(TypeError) as caught:
        client.chat.completions.create(model="m", messages=[], **{argument: value})
    said = f"unexpected keyword argument {argument!r}: if your server knows it, pass extra_body="
    assert str(caught.value).endswith(said + advised)
    with pytest.raises(TypeError, match=r"pass extra_query=\{\"page\": 2\}$"):
        client.models.list(page=2)


@pytest.mark.parametrize(
    ("argument", "advice"),
    [("temprature", "did you mean 'temperature'"), ("mesages", "did you mean 'messages'"),
     ("max_retry", "did you mean 'max_retries'"), ("request_timeout", "pass timeout"),
     ("base_url", r"it is an option of the client, as in client.with_options\(base_url=...\)")],
)  # fmt: skip
def test_argument_that_does_not_exist_then_the_error_has_the_right_one(
    kind: Any, argument: str, advice: str
) -> None:
    """Before anything is awaited or sent."""
    client = kind(transport="local")
    with pytest.raises(TypeError, match=f"chat.completions.create.*'{argument}': {advice}"):
        client.chat.completions.create(model="m", messages=[], **{argument: 1})


def test_option_of_a_route_that_does_not_exist_then_the_error_has_the_right_one(kind: Any) -> None:
    with pytest.raises(TypeError, match="'heders': did you mean 'headers'"):
        kind(transport="local").get("/x", options={"heders": {}})


@pytest.mark.parametrize(
    ("path", "advice"),
    [("chats", "did you mean 'chat'"), ("chat.completion", "did you mean 'completions'"),
     ("chat.completions.creat", "did you mean 'create'"), ("webhook", "did you mean 'webhooks'"),
     ("with_raw_response.chat.completions.creat", "did you mean 'create'"),
     ("beta.chat.completions.creat", "did you mean 'create'")],
)  # fmt: skip
def test_attribute_that_does_not_exist_then_the_error_has_the_right_one(
    kind: Any, path: str, advice: str
) -> None:
    """On clients, resources and their views."""
    *resources, last = path.split(".")
    found = kind(transport="local")
    for name in resources:
        found = getattr(found, name)
    with pytest.raises(AttributeError, match=f"has no attribute '{last}': .*{advice}"):
        getattr(found, last)


def test_private_attribute_that_does_not_exist_then_there_is_no_advice(kind: Any) -> None:
    """Python asks for names such as ``__deepcopy__`` all the time."""
    with pytest.raises(AttributeError, match=r"has no attribute '_chat'$"):
        kind(transport="local")._chat  # noqa: B018  # it raises


def test_property_that_fails_then_its_own_error_is_raised() -> None:
    """A property that raises AttributeError exists."""

    class Own(OpenAI):
        @property
        def tenant(self) -> str:
            nothing: Any = None
            name: str = nothing.name
            return name

    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'name'"):
        Own(transport="local").tenant  # noqa: B018  # it raises


@pytest.mark.parametrize(
    ("name", "advice"),
    [("Openai", "did you mean 'OpenAI'"), ("RateLimitErrror", "did you mean 'RateLimitError'"),
     ("ChatCompletion", "call client.chat.completions.create"),
     ("AzureOpenai", "did you mean 'AzureOpenAI'")],
)  # fmt: skip
def test_name_of_the_package_that_does_not_exist_then_the_error_has_the_right_one(
    name: str, advice: str
) -> None:
    """Also for the names of older versions of openai-python."""
    with pytest.raises(AttributeError, match=f"has no attribute '{name}': {advice}"):
        getattr(trunkline, name)


OLD_NAMES = (
    "azure_endpoint azure_deployment azure_ad_token azure_ad_token_provider api_version api_base "
    "responses_tool_runner ResponsesToolRunner AsyncResponsesToolRunner engine headers proxies "
    "request_timeout "
    "ChatCompletion Completion Embedding Moderation Image Audio File Model error"
)


def test_names_of_openai_python_then_each_has_a_replacement_that_exists() -> None:
    """The operations in the advice are those of a client."""
    client = OpenAI(transport="local")
    assert all(about(name, ()) for name in OLD_NAMES.split())
    paths = [said.partition("call client.")[2] for said in REPLACEMENTS.values()]
    assert len([attrgetter(path)(client) for path in paths if path]) == 11


OTHERS = (
    "min_tokens models n_predict parse_tool_calls prompt_logprobs reasoning_budget "
    "reasoning_format repeat_penalty repetition_penalty top_k"
)


def test_parameters_of_other_servers_then_no_similar_one_is_advised() -> None:
    """Each is similar to one of OpenAI's."""
    own = signature(OpenAI(transport="local").chat.completions.create).parameters
    assert all(about(name, own) for name in OTHERS.split())
    assert {
        about_argument(name, 1, own, "extra_body").partition(", pass")[0] for name in OTHERS.split()
    } == {": if your server knows it"}


def test_names_with_a_replacement_then_they_do_not_exist() -> None:
    """The table has no name that has been added since, at the places where it was in openai."""
    client: Any = OpenAI(transport="local")
    places = [client, client.chat.completions, client.responses, client.videos, client.live]
    of_azure = AzureOwnOptions.__annotations__  # which are variables of the package
    assert not [
        (name, place)
        for name in REPLACEMENTS
        for place in (*places, *([] if name in of_azure else [trunkline]))
        if hasattr(place, name)
    ]
    assert not REPLACEMENTS.keys() & ClientOptions.__annotations__.keys()


@pytest.mark.parametrize(
    ("plugins", "error", "said"),
    [
        ("retries", TypeError, r'plugins must be a list such as \["name", Plugin\(\)\], not str'),
        (5, TypeError, "plugins must be a list"),
        (None, TypeError, "plugins must be a list"),
        (Watcher(), TypeError, "plugins must be a list"),
        (["-x"], OpenAIError, "'x' is not active and cannot be removed; active plugins: logs, "),
        (["-retrys"], OpenAIError, "did you mean 'retries'"),
        (["retrys"], OpenAIError, "no plugin 'retrys': did you mean 'retries'"),
        ([Watcher], OpenAIError, r"pass Watcher\(...\), not the class"),
        ([("watcher", Watcher)], OpenAIError, r"pass Watcher\(...\), not the class"),
        ([object()], OpenAIError, "is not a plugin: a plugin is a name, or"),
        ([5], OpenAIError, "5 is not a plugin"),
        ([None], OpenAIError, "None is not a plugin"),
        ([("x", None)], OpenAIError, "None is not a plugin"),
        ([len], OpenAIError, "is not a plugin"),
        ([Unmarked()], OpenAIError, "before_call of .*Unmarked.* never runs: decorate it"),
        ([HalfMarked()], OpenAIError, "after_call of .*HalfMarked.* never runs: decorate it"),
        ([("a", Watcher(), 1)], OpenAIError, r"must be a name, an object or \(name, object\)"),
    ],
)  # fmt: skip
def test_plugins_of_a_wrong_kind_then_the_error_has_the_remedy(
    kind: Any, plugins: Any, error: type[Exception], said: str
) -> None:
    """When the client is made, and when it is copied."""
    with pytest.raises(error, match=said):
        kind(transport="local", plugins=plugins)
    with pytest.raises(error, match=said):
        kind(transport="local").with_options(plugins=plugins)


def test_transport_that_does_not_exist_then_the_error_has_a_similar_one(kind: Any) -> None:
    with pytest.raises(OpenAIError, match="no transport 'htpx': did you mean 'httpx'"):
        kind(transport="htpx", api_key="k")


def test_transport_when_none_is_installed_then_the_error_says_so(
    kind: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry_points, "names", lambda group: {})
    with pytest.raises(OpenAIError, match=r"no transport 'xyzzy'; available transports: none$"):
        kind(transport="xyzzy", api_key="k")


HEADERS = r'must be a mapping such as \{"X-Name": "value"\}, not '
QUERY = r'must be a mapping such as \{"name": "value"\}, not '


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"default_headers": "x"}, f"default_headers {HEADERS}str"),
        ({"default_headers": [("a", "b")]}, f"default_headers {HEADERS}list"),
        ({"default_headers": {5: "x"}}, "the names in default_headers must be str, as in"),
        ({"default_headers": {"a": 5}}, "header 'a' must be a str"),
        ({"default_query": "a=b"}, f"default_query {QUERY}str"),
        ({"limits": 5}, r"limits must be a Limits\(max_connections=...\), not 5"),
        ({"proxy": 5}, "proxy must be a str: http://user:password@host:port, not int"),
    ],
)
def test_option_of_a_wrong_type_then_the_error_has_its_name_and_an_example(
    kind: Any, options: Any, said: str
) -> None:
    """When the client is made, and when it is copied."""
    with pytest.raises((TypeError, ValueError), match=said):
        kind(api_key="k", **options)
    with pytest.raises((TypeError, ValueError), match=said):
        kind(api_key="k").with_options(**options)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [({"extra_headers": "x"}, f"extra_headers {HEADERS}str"),
     ({"extra_headers": [("a", "b")]}, f"extra_headers {HEADERS}list"),
     ({"extra_query": "a=b"}, f"extra_query {QUERY}str")],
)  # fmt: skip
def test_argument_of_a_wrong_type_then_the_error_has_its_name_and_an_example(
    world: Any, arguments: Any, said: str
) -> None:
    """Nothing is sent."""
    client = world.client([{}])
    with pytest.raises(TypeError, match=said):
        world.run(lambda: world.do(client.models.list(**arguments)))
    assert client.transport.requests == []
