"""``trunkline config``: settings in a file, which come after options and the environment."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from trunkline import OpenAIError
from trunkline.cli import main
from trunkline.cli.storage import configuration, places
from trunkline.testing import Exchange, FaultyServer


def answer(exchange: Exchange) -> None:
    """Answer any chat."""
    exchange.reply("200 OK", b'{"choices": []}')


@pytest.fixture(autouse=True)
def empty_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing come from stdin."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyServer]:
    """A server that answers everything."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    with FaultyServer(behaviours={"any": answer, "other": answer}) as running:
        yield running


def shown(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return what `config show --json` prints."""
    capsys.readouterr()
    assert main(["config", "show", "--json"]) == 0
    values: dict[str, object] = json.loads(capsys.readouterr().out)
    return values


def test_settings_when_changed_then_shown_with_where_they_come_from(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the file, from the environment, or by default."""
    assert main(["config", "show"]) == 0
    assert capsys.readouterr().err.endswith("config.toml, which does not exist yet\n")
    assert main(["config", "set", "model", "from-file"]) == 0
    assert main(["config", "set", "plugins", ""]) == 0
    assert main(["config", "set", "plugins", "ratelimit,-logs", "-retries"]) == 0
    assert main(["config", "set", "log", "on"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "trunkline: model is from-file",
        "trunkline: plugins is (empty)",
        "trunkline: plugins is ratelimit -logs -retries",
        "trunkline: log is true",
    ]
    assert shown(capsys) == {
        "model": "from-file",
        "base_url": None,
        "transport": None,
        "plugins": ["ratelimit", "-logs", "-retries"],
        "key": None,
        "markdown": True,
        "history": True,
        "log": True,
    }
    for name in ("TRUNKLINE_MODEL", "OPENAI_BASE_URL", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS"):
        monkeypatch.setenv(name, name.lower())
    assert main(["config", "show"]) == 0
    captured = capsys.readouterr()
    heading, *rows = captured.out.splitlines()
    assert heading.split() == ["setting", "value", "from", "meaning"]
    assert [row.split()[:3] for row in rows] == [
        ["model", "trunkline_model", "TRUNKLINE_MODEL"],
        ["base_url", "openai_base_url", "OPENAI_BASE_URL"],
        ["transport", "trunkline_transport", "TRUNKLINE_TRANSPORT"],
        ["plugins", "trunkline_plugins", "TRUNKLINE_PLUGINS"],
        ["key", "-", "-"],
        ["markdown", "true", "-"],
        ["history", "true", "-"],
        ["log", "true", "file"],
    ]
    assert captured.err == f"trunkline: the file is {home / 'config.toml'}\n"
    for name in ("TRUNKLINE_MODEL", "OPENAI_BASE_URL", "TRUNKLINE_TRANSPORT", "TRUNKLINE_PLUGINS"):
        monkeypatch.delenv(name)
    assert main(["config", "show"]) == 0
    assert "plugins    ratelimit -logs -retries  file  plugins to switch" in capsys.readouterr().out
    assert main(["config", "unset", "model"]) == 0
    assert main(["config", "unset", "model"]) == 0
    remarks = "trunkline: model is removed\ntrunkline: model was not set\n"
    assert capsys.readouterr().err == remarks
    assert shown(capsys)["model"] is None


def test_file_when_changed_then_comments_stay(home: Path) -> None:
    """A person may have written it."""
    home.mkdir()
    (home / "config.toml").write_text('# mine\nmodel = "a"  # the best\n', encoding="utf-8")
    assert main(["config", "set", "model", "b"]) == 0
    assert main(["config", "set", "history", "no"]) == 0
    text = (home / "config.toml").read_text(encoding="utf-8")
    assert text == '# mine\nmodel = "b"  # the best\nhistory = false\n'
    words = {"TRUE": True, "yes": True, "On": True, "1": True,
             "False": False, "no": False, "off": False, "0": False}  # fmt: skip
    for word, value in words.items():
        assert main(["config", "set", "markdown", word]) == 0
        assert configuration.load(str(home / "config.toml")).markdown is value


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["set", "modle", "x"], "trunkline: there is no setting 'modle': did you mean 'model'?"),
        (["unset", "modle"], "did you mean 'model'?"),
        (["set", "transport", "htpx"], "there is no transport 'htpx': did you mean 'httpx'?"),
        (["set", "plugins", "-retris"], "there is no plugin 'retris': did you mean 'retries'?"),
        (["set", "log", "maybe"], "log takes true or false, not 'maybe'"),
        (["set", "base_url", "ftp://x"], "trunkline: URL 'ftp://x' must start with http"),
        (["set", "model", "a", "b"], "model takes one value, not 2"),
        (["set", "model", " "], "trunkline config unset model removes it"),
    ],
)
def test_setting_when_it_cannot_be_then_the_remedy_is_said(
    home: Path, argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, and the file stays as it is."""
    assert main(["config", *argv]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not home.exists()


def test_subcommand_when_unknown_then_the_similar_one_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a command, the help is printed."""
    assert main(["config", "shwo"]) == 2
    assert "there is no command 'shwo': did you mean 'show'?" in capsys.readouterr().err
    assert main(["config"]) == 0
    shown = capsys.readouterr().out
    assert "trunkline config set model" in shown
    assert re.search(
        r"^  show +Show the settings in effect, and where each comes from$", shown, re.MULTILINE
    )
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(["config"]) == 0
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("model = ", "is not TOML"),
        ("modle = 'a'", "there is no setting 'modle': did you mean 'model'?"),
        ("log = 'yes'", "Expected `bool`, got `str` - at `$.log`"),
        ("base_url = 'x'", "must start with http"),
    ],
)
def test_file_when_it_is_wrong_then_every_command_names_it(
    home: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A setting that is misspelt would otherwise have no effect."""
    home.mkdir()
    (home / "config.toml").write_text(text, encoding="utf-8")
    assert main(["chat", "--local", "Hi"]) == 1
    error = capsys.readouterr().err
    assert str(home / "config.toml") in error
    assert said in error


def test_settings_when_a_command_calls_then_after_options_and_environment(
    home: Path, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Option, environment, file: for the URL, the model and the transport."""

    def called(*options: str) -> tuple[str, str]:
        # The server answers, but not with a completion.
        assert main(["chat", "--no-stream", *options, "Hi"]) == 1
        request = server.requests[-1]
        return request.target.split("/")[1], json.loads(request.body)["model"]

    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/other")
    assert called() == ("other", "gpt-4o-mini")
    monkeypatch.delenv("OPENAI_BASE_URL")
    assert main(["config", "set", "base_url", f"{server.url}/any"]) == 0
    assert main(["config", "set", "model", "from-file"]) == 0
    assert main(["config", "set", "transport", "local"]) == 0
    monkeypatch.setenv("TRUNKLINE_TRANSPORT", "native")
    assert called() == ("any", "from-file")
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/other")
    monkeypatch.setenv("TRUNKLINE_MODEL", "from-environment")
    assert called() == ("other", "from-environment")
    assert called("--model", "m", "--base-url", f"{server.url}/any") == ("any", "m")
    monkeypatch.delenv("TRUNKLINE_TRANSPORT")
    monkeypatch.delenv("OPENAI_BASE_URL")
    count = len(server.requests)
    assert main(["chat", "Hi"]) == 0
    assert len(server.requests) == count


def test_places_when_no_folder_is_named_then_those_of_the_platform(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Settings, data and state have different folders on Linux."""
    monkeypatch.delenv("TRUNKLINE_HOME")
    files = [places.config_file(), places.key_file(), places.log_file(), places.last_file()]
    assert all(Path(one).is_absolute() and "trunkline" in one for one in files)
    assert Path(files[0]).name == "config.toml"
    for kind, path in zip(("config", "config", "data", "state"), files, strict=True):
        folder = getattr(platformdirs, f"user_{kind}_dir")("trunkline", appauthor=False)
        assert Path(path).parent == Path(folder)
    assert Path(places.prompt_file()).parent == Path(files[-1]).parent


def test_change_when_the_file_is_not_toml_then_it_stays(home: Path) -> None:
    """The text of a person is not overwritten."""
    home.mkdir()
    (home / "config.toml").write_text("model = ", encoding="utf-8")
    with pytest.raises(OpenAIError, match="is not TOML"):
        configuration.change(str(home / "config.toml"), "model", ("a",))
    assert (home / "config.toml").read_text(encoding="utf-8") == "model = "


@pytest.mark.thorough
def test_config_when_a_variable_has_credentials_then_they_are_not_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Clients refuse such a URL, but people show their settings to others."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://user:p@ss@host.test/v1@2")
    for words in (["config", "show"], ["config", "show", "--json"]):
        assert main(words) == 0
        out = capsys.readouterr().out
        assert "http://***@host.test/v1@2" in out
        assert "ss" not in out.partition("host.test")[0].rpartition("http")[2]
