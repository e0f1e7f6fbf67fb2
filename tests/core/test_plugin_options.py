"""Options of calls for plugins, and settings of plugins."""

from __future__ import annotations

import copy
import types
from dataclasses import dataclass
from typing import Any, TypedDict

import pytest

from trunkline.discovery.plugins import settled
from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.http import URL, Request
from trunkline.middleware import Layer, Stage
from trunkline.testing.fakes import fake_client


@dataclass(frozen=True)
class Options:
    seconds: int = 60
    skip: bool = False

    def __post_init__(self) -> None:
        if self.seconds < 0:
            raise ValueError("seconds must be 0 or more")


class Cache:
    """Records the options that its layer gets."""

    def __init__(self, make: Any = Options) -> None:
        self.make = make
        self.seen: list[Any] = []

    @hookimpl
    def extend_options(self) -> Any:
        return self.make

    @hookimpl
    def around(self) -> Any:
        return [Layer(Stage.WIRE, "cache", self.passed)]

    def passed(self, request: Any, proceed: Any) -> Any:
        self.seen.append(request.plugin_options("cache"))
        assert request.plugin_options("another") is None
        return (yield from proceed(request))


CHAT = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}


def test_options_of_a_call_when_given_then_the_layer_gets_what_the_plugin_made(world: Any) -> None:
    """All kinds of calls take them; those of a call replace those of the client by name."""
    cache = Cache()
    client = world.client(lambda _: {"data": []}, plugins=[("cache", cache)])
    careful = client.with_options(plugin_options={"cache": {"seconds": 5}})

    async def scenario() -> None:
        await world.do(client.get("/x", cast_to=object))
        await world.do(client.models.list(plugin_options={"cache": {"seconds": 1}}))
        await world.do(careful.get("/x", cast_to=object))
        given: Any = {"cache": {"skip": True}}
        await world.do(careful.chat.completions.create(**CHAT, plugin_options=given))
        await world.do(careful.with_raw_response.models.list(plugin_options={"cache": None}))
        await world.do(careful.with_options(plugin_options=given).get("/x", cast_to=object))
        await world.do(careful.with_options(max_retries=0).get("/x", cast_to=object))

    world.run(scenario)
    both = Options(5, skip=True)
    assert cache.seen == [None, Options(1), Options(5), both, None, both, Options(5)]


@pytest.mark.parametrize(
    ("options", "error", "fact"),
    [
        ({"cahce": {}}, OpenAIError, "for 'cahce', which is not an active plugin: did you mean 'c"),
        ({"zzz": {}}, OpenAIError, "'zzz', which is not an active plugin; active plugins: logs, r"),
        ({"auth": {}}, OpenAIError, "plugin 'auth' takes no plugin_options: cache does"),
        ({"cache": {"second": 1}}, OpenAIError, "'cache' refuses its options second: .*'second'"),
        ({"cache": {"seconds": -1}}, OpenAIError, "refuses its options seconds: seconds must be 0"),
        ({"cache": 5}, TypeError, "plugin_options for 'cache' must be a mapping such as"),
        ("cache", TypeError, 'plugin_options must be a mapping such as {"cache": '),
    ],
)
def test_options_for_a_plugin_when_they_do_not_fit_then_nothing_is_sent(
    options: Any, error: type[Exception], fact: str
) -> None:
    """A call, a client and a copy refuse them with the names."""
    client = fake_client([], plugins=[("cache", Cache())])
    with pytest.raises(error, match=fact):
        client.models.list(plugin_options=options)
    with pytest.raises(error, match=fact):
        fake_client([], plugins=[("cache", Cache())], plugin_options=options)
    with pytest.raises(error, match=fact):
        client.with_options(plugin_options=options)
    assert client.transport.requests == []


def test_options_when_a_request_is_shown_or_stored_then_they_are_not_in_it() -> None:
    """An option may be a key, or a part of a prompt."""
    request = Request("GET", URL.parse("http://h/v1"), for_plugins={"cache": "secret"})
    assert "secret" not in repr(request)
    assert request.evolve(attempt=2).plugin_options("cache") == "secret"
    assert request.without_secrets().plugin_options("cache") is None


class Typed(TypedDict):
    seconds: int


@pytest.mark.parametrize("make", [Typed, dict, 5])
def test_declaration_of_options_when_it_checks_nothing_then_it_is_refused(make: Any) -> None:
    """A TypedDict would accept any name and any value."""
    client = fake_client([], plugins=[("cache", Cache(make))])
    with pytest.raises(OpenAIError, match="plugin 'cache': extend_options must return a class or"):
        client.models.list(plugin_options={"cache": {}})


def test_options_when_the_plugin_declares_none_then_it_takes_none() -> None:
    """None from the hook is as no hook; an error of the plugin's own stays as it is."""

    def refuse(**_: object) -> None:
        raise OpenAIError("in my own words")

    client = fake_client([], plugins=[("cache", Cache(lambda: None)), ("none", Cache(None))])
    with pytest.raises(OpenAIError, match="'none' takes no plugin_options: cache does"):
        client.models.list(plugin_options={"none": {}})
    client = fake_client([], plugins=[("cache", Cache(refuse))])
    with pytest.raises(OpenAIError, match=r"^in my own words$"):
        client.models.list(plugin_options={"cache": {"a": 1}})


class Budget:
    """A plugin with settings."""

    def __init__(self, tokens: int = 10) -> None:
        if tokens < 1:
            raise ValueError("tokens must be 1 or more")
        self.tokens = tokens

    @hookimpl
    def before_call(self) -> None:
        self.tokens -= 1


class Refusing:
    """A plugin whose error is of the type that users catch."""

    def __init__(self) -> None:
        raise OpenAIError("what it says")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plugins that are installed: the class `budget` and the module `plain`."""
    from trunkline.discovery import plugins

    module = types.ModuleType("plain")
    module.before_call = hookimpl(lambda: None)  # type: ignore[attr-defined]  # a module has any
    module.before_call.__name__ = "before_call"
    mine = {"budget": Budget, "plain": module, "refusing": Refusing}
    load = plugins.load
    monkeypatch.setattr(plugins, "load", lambda name: mine.get(name) or load(name))


def left(client: Any) -> int:
    plugin: Any = dict(client.pipeline.hooks._manager.list_name_plugin())["budget"]
    tokens: int = plugin.tokens
    return tokens


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("spec", "tokens"), [("budget", 10), (("budget", {"tokens": 3}), 3)])
def test_plugin_with_settings_when_named_then_it_is_made_once_for_all_copies(
    spec: Any, tokens: int
) -> None:
    """Copies of the client share the plugin and so its state."""
    client = fake_client(lambda _: {"data": []}, plugins=[spec])
    client.with_options(max_retries=0).models.list()
    copy.copy(client).models.list()
    assert left(client) == tokens - 2


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("spec", "fact"),
    [
        (("budget", {"tokens": 0}), "'budget' cannot be made with the settings tokens: tokens mu"),
        (("budget", {"token": 5}), "cannot be made with the settings token: .*argument 'token'"),
        (("plain", {"a": 1}), "plugin 'plain' takes no settings"),
        pytest.param(
            ("budget", {1: 2}), "of settings must be texts, not 1", marks=pytest.mark.thorough
        ),
        (("unknown", {}), "there is no plugin 'unknown'"),
        ("sign", "plugin 'sign' cannot be made without settings: "),
        ("refusing", "^what it says$"),
    ],
)
def test_settings_of_a_plugin_when_they_do_not_fit_then_the_plugin_is_named(
    spec: Any, fact: str
) -> None:
    """The error has the name of the plugin and of the settings."""
    with pytest.raises(OpenAIError, match=fact):
        fake_client([], plugins=[spec])


class Settled:
    """A plugin with settings of several types."""

    def __init__(
        self,
        tokens: int = 1,
        *,
        share: float = 0.5,
        strict: bool = False,
        note="",  # type: ignore[no-untyped-def]  # noqa: ANN001  # it has no type
    ) -> None:
        self.settings = (tokens, share, strict, note)

    @hookimpl
    def before_call(self) -> None:
        """Do nothing."""


@pytest.mark.parametrize(
    ("variables", "given", "settings"),
    [
        ({}, {}, (1, 0.5, False, "")),
        (
            {"TOKENS": " 7 ", "SHARE": "0.25", "STRICT": "true", "NOTE": "5"},
            {},
            (7, 0.25, True, "5"),
        ),
        ({"TOKENS": "7", "NOTE": " "}, {"tokens": 8}, (8, 0.5, False, "")),
    ],
)
def test_settings_when_the_environment_has_them_then_they_have_the_types_of_the_plugin(
    monkeypatch: pytest.MonkeyPatch, variables: Any, given: Any, settings: Any
) -> None:
    """Settings in the program come before the environment; blank variables do not count."""
    for name, value in variables.items():
        monkeypatch.setenv(f"TRUNKLINE_MY_PLUGIN_{name}", value)
    monkeypatch.setattr("trunkline.discovery.plugins.load", lambda _: Settled)
    spec: Any = settled(("my-plugin", given))
    assert spec[1].settings == settings


def test_variable_of_a_setting_when_it_does_not_fit_then_the_error_names_it_without_its_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The value may be a key."""
    monkeypatch.setenv("TRUNKLINE_MINE_TOKENS", "sk-secret")
    monkeypatch.setattr("trunkline.discovery.plugins.load", lambda _: Settled)
    with pytest.raises(
        OpenAIError, match="'mine': TRUNKLINE_MINE_TOKENS does not fit the"
    ) as caught:
        settled("mine")
    assert "secret" not in str(caught.value)


def test_setting_of_a_type_for_checkers_only_then_its_variable_is_a_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A type that cannot be looked up does not hide the variable."""

    class Checked:
        def __init__(self, tokens: Nowhere = None) -> None:  # type: ignore[name-defined]  # noqa: F821
            self.tokens = tokens

    monkeypatch.setenv("TRUNKLINE_MINE_TOKENS", "7")
    monkeypatch.setattr("trunkline.discovery.plugins.load", lambda _: Checked)
    spec: Any = settled("mine")
    assert spec[1].tokens == "7"


@pytest.mark.usefixtures("installed")
def test_plugin_with_settings_when_the_environment_names_it_then_it_has_its_defaults(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """TRUNKLINE_PLUGINS makes it without settings; `plugins=` cannot then make another one."""
    monkeypatch.setenv("TRUNKLINE_PLUGINS", "budget plain")
    assert left(fake_client([])) == 10
