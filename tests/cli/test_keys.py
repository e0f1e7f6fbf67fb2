"""``trunkline keys``: keys in a file that only their owner can read, and commands that use them."""

from __future__ import annotations

import getpass
import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from trunkline import OpenAIError
from trunkline.cli import main
from trunkline.cli.preferences import complete
from trunkline.cli.storage.keys import KeyStore
from trunkline.secrets import Secret
from trunkline.testing import Exchange, FaultyServer

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
Pipe = Callable[[bytes], None]


def answer(exchange: Exchange) -> None:
    """Answer any chat."""
    message = b'{"role": "assistant", "content": "odd"}'
    exchange.reply("200 OK", b'{"choices": [{"index": 0, "message": %b}]}' % message)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyServer]:
    """A server that answers everything, in an environment without keys."""
    monkeypatch.setenv("NO_PROXY", "*")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with FaultyServer(behaviours={"any": answer}) as running:
        yield running


@pytest.fixture(autouse=True)
def empty_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing come from stdin."""
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def store(home: Path, remarks: list[str] | None = None) -> KeyStore:
    """Return the store of the command line."""
    return KeyStore(str(home / "keys.json"), ([] if remarks is None else remarks).append)


def asked(server: FaultyServer, *options: str) -> str | None:
    """Ask the server, and return the header with the key."""
    argv = ["chat", "--base-url", f"{server.url}/any", "--no-stream", *options, "Hi"]
    assert main(argv) == 0
    value: str | None = server.requests[-1].headers.get("authorization")
    return value


def test_key_when_set_then_it_is_stored_and_never_shown(
    home: Path, stdin: Pipe, capsys: pytest.CaptureFixture[str]
) -> None:
    """Set from a pipe, listed by its name, replaced, removed."""
    for _ in range(2):
        stdin(b"sk-secret-1\n")
        assert main(["keys", "set"]) == 0
    assert main(["keys", "list"]) == 0
    assert main(["keys", "path"]) == 0
    shown = capsys.readouterr()
    assert "sk-secret" not in shown.out + shown.err
    assert "openai  as OPENAI_API_KEY\n" in shown.out
    assert str(home / "keys.json") in shown.out
    assert "is stored" in shown.err
    assert "is replaced" in shown.err
    assert main(["keys", "remove", "openai"]) == 0
    assert store(home).names() == []
    assert main(["keys", "list"]) == 0
    assert main(["keys", "path"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "trunkline: the key 'openai' is removed",
        "trunkline: no key is stored; store one: trunkline keys set",
    ]


@pytest.mark.thorough
def test_key_when_a_variable_is_set_then_it_is_said_that_it_goes_before(
    home: Path, stdin: Pipe, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key of another name is used with an option."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    monkeypatch.delenv("OPENAI_ADMIN_KEY", raising=False)
    for name, remark in {
        "openai": "trunkline: OPENAI_API_KEY is set, and goes before it\n",
        "admin": "",
        "other": "",
    }.items():
        stdin(b"sk-1")
        assert main(["keys", "set", name]) == 0
        stored = f"trunkline: the key {name!r} is stored in {home / 'keys.json'}\n"
        assert capsys.readouterr().err == stored + remark
    assert main(["keys", "list"]) == 0
    assert [line.split(None, 1) for line in capsys.readouterr().out.splitlines()] == [
        ["name", "used"],
        ["admin", "as OPENAI_ADMIN_KEY"],
        ["openai", "no, OPENAI_API_KEY is set"],
        ["other", "with --key other"],
    ]


@pytest.mark.thorough
def test_key_when_typed_or_missing_then_it_is_asked_for(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal, without an echo."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    typed = iter(["sk-typed"])

    def ask(prompt: str) -> str:
        assert prompt == "The key 'openai' (it is not shown): "
        key = next(typed, None)
        if key is None:
            raise EOFError
        return key

    monkeypatch.setattr(getpass, "getpass", ask)
    assert main(["keys", "set"]) == 0
    found = store(home).find("openai")
    assert found is not None
    assert found.reveal() == "sk-typed"
    capsys.readouterr()
    assert main(["keys", "set"]) == 1
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["keys", "set"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "trunkline: there is no key: nothing was typed",
        "trunkline: there is no key: pipe it in, or call the command on a terminal",
    ]


@POSIX
def test_file_when_written_then_only_its_owner_can_read_it(home: Path) -> None:
    """Whatever the umask, and there is never a file that others can read."""
    before = os.umask(0)
    try:
        store(home).set("a", "sk-1")
        store(home).set("b", "sk-2")
    finally:
        os.umask(before)
    assert stat.S_IMODE((home / "keys.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert [one.name for one in home.iterdir()] == ["keys.json"]


@POSIX
def test_file_when_others_can_read_it_then_it_is_closed_with_a_remark(home: Path) -> None:
    """Once: the next command has nothing to say."""
    remarks: list[str] = []
    store(home).set("openai", "sk-1")
    (home / "keys.json").chmod(0o644)
    assert store(home, remarks).names() == ["openai"]
    assert store(home, remarks).names() == ["openai"]
    (remark,) = remarks
    assert "mode 644" in remark
    assert "replace the keys" in remark
    assert stat.S_IMODE((home / "keys.json").stat().st_mode) == 0o600


@POSIX
def test_file_of_another_user_when_read_then_it_is_refused(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its owner could have put another key into it. That of root is accepted."""
    store(home).set("openai", "sk-1")
    owner = (home / "keys.json").stat().st_uid
    if owner == 0:
        os.chown(home / "keys.json", 4321, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(OpenAIError, match="belongs to another user"):
        store(home).names()


def test_file_when_writing_fails_then_the_old_one_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new file takes the place of the old one at the end; no other file stays."""
    store(home).set("openai", "sk-1")

    def full(source: str, target: str) -> None:
        assert Path(source).parent == Path(target).parent == home
        assert Path(source).name.startswith(".trunkline-")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        with pytest.raises(OSError, match="No space left"):
            store(home).set("openai", "sk-2")
    found = store(home).find("openai")
    assert found is not None
    assert found.reveal() == "sk-1"
    assert [one.name for one in home.iterdir()] == ["keys.json"]


@pytest.mark.parametrize("key", ["", " \n", "sk-a b", "sk-a\nsk-b", "sk-ä", "sk-\x1b"])
def test_key_when_it_is_none_then_it_is_refused_without_showing_it(home: Path, key: str) -> None:
    """A key that was copied wrongly is found now, not with the first call."""
    with pytest.raises(OpenAIError, match=r"not a key|no key") as caught:
        store(home).set("openai", key)
    assert "sk-" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "a b", "../x", "-a", "x" * 65])
def test_name_when_it_is_unusual_then_it_is_refused(home: Path, name: str) -> None:
    """A name is an argument of commands."""
    with pytest.raises(OpenAIError, match="cannot be the name of a key"):
        store(home).set(name, "sk-1")


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"openai": 1}', b'{"openai": "sk-1'])
def test_file_when_it_is_damaged_then_its_text_is_not_shown(home: Path, content: bytes) -> None:
    """The error names the file and the remedy."""
    home.mkdir()
    (home / "keys.json").write_bytes(content)
    (home / "keys.json").chmod(0o600)
    with pytest.raises(OpenAIError, match="is not a key store: remove it") as caught:
        store(home).names()
    assert "sk-1" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_key_when_unknown_then_a_similar_one_is_named(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For `remove` and for --key."""
    store(home).set("openrouter", "sk-1")
    assert main(["keys", "remove", "openruoter"]) == 1
    assert main(["chat", "--key", "openruoter", "Hi"]) == 1
    assert capsys.readouterr().err.count("did you mean 'openrouter'?") == 2


def test_stored_key_when_the_environment_has_none_then_it_is_used(
    home: Path, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An option goes before the environment, and that before the store."""
    store(home).set("openai", "sk-stored")
    store(home).set("other", "sk-other")
    assert asked(server) == "Bearer sk-stored"
    assert asked(server, "--key", "other") == "Bearer sk-other"
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    assert asked(server) == "Bearer sk-environment"
    assert asked(server, "--key", "other") == "Bearer sk-other"


def test_stored_key_when_the_settings_name_it_with_a_url_then_they_belong_together(
    home: Path, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key of the environment is not sent to the server of the settings."""
    store(home).set("other", "sk-other")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    assert main(["config", "set", "base_url", f"{server.url}/any"]) == 0
    assert main(["config", "set", "key", "other"]) == 0
    assert main(["chat", "--no-stream", "Hi"]) == 0
    assert server.requests[-1].headers.get("authorization") == "Bearer sk-other"
    assert asked(server) == "Bearer sk-environment"


def test_key_when_there_is_none_then_a_server_on_this_machine_is_asked_without(
    home: Path, server: FaultyServer
) -> None:
    """Local servers seldom check a key. One that is stored is sent to them as well."""
    assert asked(server) is None
    store(home).set("openai", "sk-stored")
    assert asked(server) == "Bearer sk-stored"


@pytest.mark.thorough
def test_options_when_incomplete_then_the_disk_has_what_the_environment_lacks(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys by the kind of the API; a key of the settings with their URL; plugins of both."""
    for name in ("openai", "azure", "admin", "other"):
        store(home).set(name, f"sk-{name}")
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    def completed(
        api_type: str = "openai", key: str | None = None, env: str = "", **given: Any
    ) -> dict[str, Any]:
        with monkeypatch.context() as patch:
            for name in env.split():
                patch.setenv(name, "set")
            complete(given, api_type=api_type, key=key)  # type: ignore[arg-type]  # options
        secrets = {name: one.reveal() if isinstance(one, Secret) else one
                   for name, one in given.items()}  # fmt: skip
        return {name: one for name, one in secrets.items() if one != []}

    both = {"api_key": "sk-openai", "admin_api_key": "sk-admin"}
    assert completed() == both
    assert completed(env="OPENAI_API_KEY") == {"admin_api_key": "sk-admin"}
    assert completed(env="OPENAI_ADMIN_KEY") == {"api_key": "sk-openai"}
    assert completed(key="other", env="OPENAI_API_KEY") == {**both, "api_key": "sk-other"}
    assert completed(key="") == {"api_key": ""}
    assert completed("azure") == {"api_key": "sk-azure"}
    assert completed("azure", env="AZURE_OPENAI_API_KEY") == {}
    assert completed("azure", env="AZURE_OPENAI_AD_TOKEN") == {}
    assert completed("azure", key="other") == {"api_key": "sk-other"}
    assert completed("amazon-bedrock") == {}
    assert completed(transport="local") == {"transport": "local"}
    settings = 'base_url = "http://a.test/v1"\nkey = "other"\ntransport = "httpx"\nplugins = ["p"]'
    (home / "config.toml").write_text(settings, encoding="utf-8")
    where = {"transport": "httpx", "plugins": ["p"]}
    found = {**where, "base_url": "http://a.test/v1", **both, "api_key": "sk-other"}
    assert completed(env="OPENAI_API_KEY") == found
    assert completed(key="openai") == {**found, "api_key": "sk-openai"}
    assert completed("azure") == {**where, "api_key": "sk-azure"}
    assert completed(base_url="http://b.test", plugins=["q"]) == {
        **found, "base_url": "http://b.test", "plugins": ["p", "q"],
    }  # fmt: skip
    assert completed(transport="requests", env="TRUNKLINE_PLUGINS", plugins=["q"]) == {
        **found, "transport": "requests", "plugins": ["q"],
    }  # fmt: skip
    del found["transport"]
    assert completed(env="TRUNKLINE_TRANSPORT") == found


@pytest.mark.thorough
def test_key_when_a_server_is_on_this_machine_then_none_is_needed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless there is one, wherever it is, or the API is another one."""
    here, there = "http://127.0.0.1:1/v1", "http://lan.test/v1"

    def key(url: str, api_type: str = "openai", **environment: str) -> Any:
        given: Any = {"base_url": url} if url else {}
        with monkeypatch.context() as patch:
            patch.delenv("OPENAI_API_KEY", raising=False)
            for name, value in environment.items():
                patch.setenv(name, value)
            complete(given, api_type=api_type, key=None)
        return given.get("api_key", "no option")

    assert key(here) == key("", OPENAI_BASE_URL=here) == ""
    assert key(there) == key("") == key("", OPENAI_BASE_URL=there) == "no option"
    assert key(there, OPENAI_BASE_URL=here) == "no option"
    assert key(here, OPENAI_API_KEY="sk-1") == "no option"
    assert key(here, api_type="azure") == "no option"
    store(home).set("openai", "sk-stored")
    assert key(here).reveal() == "sk-stored"


def test_no_key_when_asked_for_then_neither_the_stored_nor_that_of_the_environment_is_sent(
    home: Path, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a server that must not see the key for OpenAI."""
    store(home).set("openai", "sk-stored")
    assert asked(server, "--no-key") is None
    monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
    assert asked(server, "--no-key") is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--key", "other"], "--key and --no-key exclude each other"),
        (["--api-type", "azure"], "--api-type azure needs a credential: omit --no-key"),
    ],
)
@pytest.mark.usefixtures("home")
def test_no_key_when_another_option_needs_one_then_it_is_wrong_usage(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "--no-key", *options]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "store one with trunkline keys set, or set the variable OPENAI_API_KEY"),
        (["--base-url", "http://lan.test/v1"], "needs no key, pass its --base-url and --no-key"),
        (["--api-type", "azure", "--base-url", "https://a.test"], "trunkline keys set azure"),
    ],
)
def test_missing_key_when_reported_then_with_the_command_that_stores_one(
    home: Path,
    server: FaultyServer,
    options: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The library's remedy, an argument of its client, is not one for the command line."""
    monkeypatch.setenv("OPENAI_API_VERSION", "2024-10-21")
    assert main(["chat", *options, "Hi"]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert "api_key=" not in error


@pytest.mark.thorough
@pytest.mark.parametrize(
    "words",
    [
        ["keys", "set", "sk-secret"],
        ["keys", "remove", "sk-secret"],
        ["chat", "--key", "sk-secret", "Hi"],
        ["config", "set", "key", "sk-secret"],
    ],
)
def test_key_when_it_is_given_as_its_name_then_it_is_not_shown(
    words: list[str], home: Path, stdin: Pipe, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error repeated it, and advised to pass it once more."""
    stdin(b"sk-another")
    assert main(words) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith("trunkline: this is a key, not the name of one")
    assert "sk-secret" not in error
    assert not home.exists()


@pytest.mark.thorough
def test_name_when_it_is_too_long_then_it_is_not_shown(home: Path, stdin: Pipe) -> None:
    """Keys of some clouds are long, and begin as they like."""
    stdin(b"sk-another")
    with pytest.raises(OpenAIError, match=r"^this cannot be the name of a key: "):
        KeyStore(str(home / "keys"), print).set("x" * 65, "sk-another")
