"""The settings file: its plugins, its settings, and what it refuses."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from trunkline.clients.environment import read_environment
from trunkline.discovery import plugins
from trunkline.discovery.plugins import settled
from trunkline.errors import OpenAIError
from trunkline.hooks import hookimpl
from trunkline.testing.fakes import fake_client


class Budget:
    """A plugin with settings."""

    def __init__(self, tokens: int = 10, *, tags: tuple[str, ...] = (), note=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # it has no type
        self.settings: Any = (tokens, tags, note)

    @hookimpl
    def before_call(self) -> None:
        """Do nothing."""


MODULE = ModuleType("module")
MODULE.__dict__["before_call"] = hookimpl(lambda: None)
"""A plugin without settings."""


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the plugin `budget`."""
    load = plugins.load

    def of_tests(name: str) -> object:
        return {"budget": Budget, "module": MODULE}.get(name) or load(name)

    monkeypatch.setattr(plugins, "load", of_tests)
    monkeypatch.setattr(plugins, "available", lambda: ["logs", "budget", "module"])


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the function that writes the settings file."""
    path = tmp_path / "trunkline.toml"
    monkeypatch.setenv("TRUNKLINE_SETTINGS", str(path))
    return path.write_text


def made(spec: Any) -> Any:
    plugin: Any = settled(spec)
    return plugin[1].settings


def test_settings_file_when_it_has_a_table_for_a_plugin_then_its_values_are_converted(
    write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program comes before the environment, and the environment before the file."""
    write('[trunkline.budget]\ntokens = 1\ntags = ["a"]\nnote = 1.5\n')
    assert made("budget") == (1, ("a",), 1.5)
    monkeypatch.setenv("TRUNKLINE_BUDGET_TOKENS", "2")
    assert made("budget") == (2, ("a",), 1.5)
    assert made(("budget", {"tokens": 3, "note": "mine"})) == (3, ("a",), "mine")


def test_settings_file_when_variables_are_missing_then_it_takes_their_place(
    write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file activates plugins and chooses the transport; a variable replaces its value."""
    write('[trunkline]\nplugins = ["budget", "-logs"]\ntransport = "local"\nlog = "off"\n')
    client = fake_client([])
    assert "budget" in client.pipeline.hooks.plugins
    assert "logs" not in client.pipeline.hooks.plugins
    monkeypatch.setenv("TRUNKLINE_PLUGINS", "-retries")
    environment = read_environment()
    assert environment["TRUNKLINE_PLUGINS"] == "-retries"
    assert environment["TRUNKLINE_TRANSPORT"] == "local"
    assert environment["TRUNKLINE_LOG"] == "off"


def test_settings_file_when_it_changes_then_the_next_client_reads_it_again(write: Any) -> None:
    write("[trunkline.budget]\ntokens = 1\n")
    assert made("budget")[0] == 1
    write("[trunkline.budget]\ntokens = 2\n")
    assert made("budget")[0] == 2


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("[trunkline]\na b", r"trunkline.toml is not TOML: .*line 2"),
        ("[tool]\n", r"trunkline.toml has no table \[trunkline\]"),
        ("trunkline = 5", r"has no table \[trunkline\]"),
        (
            "[trunkline]\nplugin = []",
            "no setting 'plugin' .* did you mean 'plugins'.*transport, log",
        ),
        ("[trunkline]\nplugins = 5", r"plugins in \[trunkline\] does not fit: Expected `array`"),
        ("[trunkline.budgte]\n", r"\[trunkline.budgte\] is for a plugin .* did you mean 'budget'"),
        pytest.param(
            "[trunkline]\n[trunkline-budget]\ntokens = 5",
            r"trunkline.toml: \[trunkline-budget\] has no effect: .* \[trunkline.NAME\]",
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            "[trunkline]\n[trunklin.budget]\ntokens = 5",
            r"\[trunklin\] has no effect: the settings are in \[trunkline\]",
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            '[trunkline]\nplugins = ["module"]\n[trunkline.module]\ntokens = 5',
            r"\[trunkline.module\] is for a plugin that takes no settings.* remove the table",
            marks=pytest.mark.thorough,
        ),
        pytest.param(
            "[trunkline.retries]\nmost = 3",
            r"trunkline.toml: \[trunkline.retries\] is for a plugin that takes no settings",
            marks=pytest.mark.thorough,
        ),
    ],
)
def test_settings_file_when_it_does_not_fit_then_the_error_says_where(
    write: Any, text: str, fact: str
) -> None:
    write(text)
    with pytest.raises(OpenAIError, match=f"(?s){fact}"):
        fake_client([])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ('tokens = "sk-secret"', r"tokens in \[trunkline.budget\] does not fit the setting tokens"),
        ("token = 5", "'budget' cannot be made with the settings token: .*'token'"),
    ],
)
def test_table_of_a_plugin_when_it_does_not_fit_then_the_error_has_no_value(
    write: Any, text: str, fact: str
) -> None:
    """The value may be a key."""
    write(f"[trunkline.budget]\n{text}\n")
    with pytest.raises(OpenAIError, match=fact) as caught:
        settled("budget")
    assert "secret" not in str(caught.value)


def test_setting_when_only_the_plugin_can_check_its_type_then_it_is_passed_as_it_is(
    write: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a text or a compiled pattern, and a text or a function."""

    class Patterns:
        def __init__(
            self, *, one: str | re.Pattern[str] = "", two: str | Callable[[], str] = ""
        ) -> None:
            self.settings = one, two

    monkeypatch.setattr(plugins, "load", lambda _: Patterns)
    write('[trunkline.budget]\none = "a{1,2}"\n')
    monkeypatch.setenv("TRUNKLINE_BUDGET_TWO", "***")
    assert made("budget") == ("a{1,2}", "***")


def test_settings_file_when_it_is_missing_then_the_variable_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRUNKLINE_SETTINGS", "/nowhere/trunkline.toml")
    with pytest.raises(OpenAIError, match=r"TRUNKLINE_SETTINGS names a file that .*/nowhere/trunk"):
        fake_client([])


@pytest.mark.thorough
@pytest.mark.parametrize("variable", ["TRUNKLINE_BUDGET_TOKNES", "TRUNKLINE_BUDGET_TOKEN"])
def test_variable_when_its_setting_is_misspelt_then_the_error_says_what_is_read(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    """A limit must not be left out in silence."""
    monkeypatch.setenv(variable, "2000")
    expected = f"plugin 'budget' does not read {variable}: it reads TRUNKLINE_BUDGET_TOKENS"
    with pytest.raises(OpenAIError, match=expected):
        fake_client([], plugins=["budget"])
    fake_client([])


@pytest.mark.thorough
def test_variable_when_it_is_like_no_setting_then_it_is_for_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Such as a plugin whose name begins in the same way."""
    monkeypatch.setenv("TRUNKLINE_BUDGET_OF_TEAMS_TOKENS", "5")
    monkeypatch.setenv("TRUNKLINE_BUDGET_TOKENS", "5")
    fake_client([], plugins=["budget"])
