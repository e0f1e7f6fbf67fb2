"""The kit for plugins itself: which checks apply, what it reports, and how it is exempted from."""

from __future__ import annotations

from typing import Any

import pytest

from tests.testing.planted.plugins import (
    AddsAHeader,
    AsyncLayer,
    DropsAnEvent,
    ForgetsFrom,
    Layered,
    ReturnsNoResponse,
    TakesNoOptions,
    UnknownHook,
    WithoutABug,
    WithoutHooks,
    YieldsNoEffect,
)
from trunkline import OpenAIError
from trunkline.discovery import entry_points
from trunkline.testing import fake_client
from trunkline.testing.plugins import (
    PROMISES,
    BrokenPromiseError,
    PluginCase,
    Subject,
    cases,
    outdated_exemptions,
    run_checks,
)
from trunkline.testing.plugins.keeping import PLUGIN_CHECKS

FEW = ("plain-answered", "stream-answered", "transparent")


class Limited(Layered):
    """A plugin with settings."""

    def __init__(self, calls: int = 10) -> None:
        if calls < 1:
            raise ValueError("calls must be at least 1")


class TakesAnything(Layered):
    def __init__(self, **settings: Any) -> None:
        """Ignore all settings."""


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that registers an entry point."""

    def register(name: str, plugin: object) -> None:
        def found(group: str, asked: str) -> Any:
            return plugin if asked == name else load(group, asked)

        monkeypatch.setattr(entry_points, "load", found)

    load = entry_points.load
    return register


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the kit have only a few checks."""
    kept = {name: PROMISES[name] for name in FEW}
    monkeypatch.setattr("trunkline.testing.plugins.conformance.PROMISES", kept)


def case_of(subject: Subject, promise: str, world: str = "sync") -> PluginCase:
    found = cases(subject)
    return next(one for one in found if (one.world, one.promise.name) == (world, promise))


def test_promises_when_listed_then_each_has_a_check_and_a_sentence() -> None:
    """Every promise has a check, and every check a promise; errors quote the sentences."""
    assert PLUGIN_CHECKS.keys() == PROMISES.keys()
    for promise in PROMISES.values():
        assert promise.sentence[0].isupper()
        assert promise.sentence.endswith(".")


@pytest.mark.parametrize("promise", ["plain-answered", "calls-apart", "left-early", "two-clients"])
def test_plugin_without_a_bug_when_it_is_checked_then_the_promise_is_kept(promise: str) -> None:
    """In sync code; tests/kit has all promises in all worlds."""
    case_of(Subject(make=WithoutABug), promise).run()


def test_bug_when_it_is_found_then_the_error_says_what_was_seen() -> None:
    """With the promise, its sentence and the difference."""
    with pytest.raises(BrokenPromiseError) as caught:
        case_of(Subject(make=DropsAnEvent), "stream-answered").run()
    assert str(caught.value) == (
        "stream-answered: A typed stream has the answer to its question. Seen: the call "
        "'a stream question' was answered 'a strestion', not 'a stream question'"
    )


def test_checks_when_a_plugin_has_no_entry_point_then_those_of_it_are_left_out() -> None:
    """As are those of options and of transparency, unless they apply."""

    def names(subject: Subject) -> set[str]:
        return {case.promise.name for case in cases(subject) if case.world == "sync"}

    bare = names(Subject(make=Limited))
    named = names(Subject(make=Limited, name="limited", transparent=True))
    assert named - bare == {"by-name", "settings-refused", "transparent"}
    with_options = names(Subject(make=TakesNoOptions, name="limited"))
    assert with_options - bare == {"by-name", "settings-refused", "options-refused"}


@pytest.mark.usefixtures("few")
def test_exemption_when_the_promise_is_kept_then_it_is_outdated() -> None:
    """One that is needed is exempt; a run has a result for each promise in each world."""
    said = {"transparent": "it adds a header", "plain-answered": "an old bug"}
    subject = Subject(
        make=AddsAHeader, transparent=True, worlds=("sync", "asyncio"), broken_promises=said
    )
    assert outdated_exemptions(subject) == ["plain-answered"]
    seen = {(r.world, r.promise.name): (r.outcome, r.detail) for r in run_checks(subject)}
    remedy = "the promise is kept: remove the exemption"
    assert seen == {
        (world, name): outcome
        for world in ("sync", "asyncio")
        for name, outcome in {
            "plain-answered": ("outdated", remedy),
            "stream-answered": ("kept", ""),
            "transparent": ("exempt", "it adds a header"),
        }.items()
    }


def test_exemption_when_there_is_no_such_promise_then_it_is_refused() -> None:
    """A wrong name must not look like an exemption."""
    with pytest.raises(ValueError, match="there is no promise no-such-thing"):
        cases(Subject(make=WithoutABug, broken_promises={"no-such-thing": "reason"}))


@pytest.mark.parametrize("promise", ["by-name", "settings-refused"])
def test_entry_point_when_it_is_that_of_the_plugin_then_it_is_accepted(
    promise: str, registered: Any
) -> None:
    """With settings that it refuses."""
    registered("limited", Limited)
    case_of(Subject(make=Limited, name="limited", refused=({"calls": 0},)), promise).run()


@pytest.mark.parametrize(
    ("plugin", "subject", "promise"),
    [
        (WithoutABug(), Subject(make=Limited, name="limited"), "by-name"),
        (Limited, Subject(make=WithoutABug, name="limited"), "by-name"),
        (TakesAnything, Subject(make=TakesAnything, name="limited"), "settings-refused"),
        (
            Limited,
            Subject(make=Limited, name="limited", refused=({"calls": 3},)),
            "settings-refused",
        ),
        (TakesNoOptions, Subject(make=TakesNoOptions, name="limited"), "options-refused"),
    ],
)
def test_entry_point_when_it_has_a_mistake_then_its_promise_is_broken(
    plugin: object, subject: Subject, promise: str, registered: Any
) -> None:
    """Another plugin, settings that are accepted, options that are accepted."""
    registered("limited", plugin)
    assert case_of(subject, promise).result().outcome == "broken"


@pytest.mark.parametrize(
    ("plugin", "said"),
    [
        (AsyncLayer, "is async, but layers are plain generators"),
        (ReturnsNoResponse, "layer 'planted' of plugin 'mine' returned no response: end each of"),
        (YieldsNoEffect, "layer 'planted' of plugin 'mine' yielded nothing, which is not an"),
        (ForgetsFrom, "of plugin 'mine' yielded a value of the type generator, which is not an"),
        (WithoutHooks, "plugin 'mine': around of <"),
        (UnknownHook, "plugin 'mine': unknown hook 'befor_call'"),
        (lambda: Layered, "plugins must be instances: pass Layered(...), not the class Layered"),
        (lambda: None, "None is not a plugin: a plugin is a name, or an object or module with"),
    ],
)
def test_mistake_when_the_core_refuses_it_then_the_error_has_its_place_and_the_remedy(
    plugin: Any, said: str
) -> None:
    """When the client is made, or in the first call."""
    with pytest.raises(OpenAIError) as caught:
        fake_client([{"data": []}], plugins=[("mine", plugin())]).models.list()
    assert said in str(caught.value)
    assert "mine" in str(caught.value) or "plugin" in str(caught.value)


def test_two_plugins_when_they_have_one_name_then_the_second_is_refused() -> None:
    """With the remedy: another name."""
    with pytest.raises(OpenAIError, match=r"two plugins have the name 'mine'.*another name"):
        fake_client(plugins=[("mine", WithoutABug()), ("mine", WithoutABug())])
