"""``trunkline transports`` and ``trunkline plugins``: what is available, and what it requires."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline.cli import installed, main, plugins, tables, transports
from trunkline.cli.installed import Registration
from trunkline.discovery.plugins import DEFAULTS
from trunkline.transport import Capabilities

BUILT_IN = ("httpx", "httpx2", "local", "requests", "trio")


def listed(capsys: pytest.CaptureFixture[str], command: str) -> dict[str, Any]:
    """Return the JSON lines of the command, by name."""
    assert main([command, "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return {line["name"]: line for line in lines}


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    """A folder with a third-party distribution that has good and broken entry points."""
    folder = tmp_path / "acme-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n"
        "Provides-Extra: pigeon\nRequires-Dist: nowhere-to-be-had>=2; extra == 'pigeon'\n"
        "Requires-Dist: nor-this; python_version < '3' and extra == 'broken'\n"
    )
    (folder / "entry_points.txt").write_text(
        "[trunkline.transports]\npigeon = acme_pigeon\nbroken = acme_broken\n"
        "[trunkline.plugins]\nwatcher = acme_watcher\nmisspelt = acme_misspelt\n"
    )
    (tmp_path / "acme_pigeon.py").write_text(
        "from trunkline.transport import Capabilities\n"
        "capabilities = Capabilities(sync=True, proxies=())\n"
    )
    (tmp_path / "acme_broken.py").write_text("raise RuntimeError('half\\ninstalled')\n")
    (tmp_path / "acme_watcher.py").write_text(
        "from trunkline import hookimpl\n"
        "@hookimpl\ndef before_call(request): pass\n"
        "@hookimpl\ndef after_call(outcome): pass\n"
    )
    (tmp_path / "acme_misspelt.py").write_text(
        "from trunkline import hookimpl\n@hookimpl\ndef befor_call(request): pass\n"
    )
    return tmp_path


def run(acme: Path, *argv: str) -> str:
    """Return the output of a real process that has the folder on its path."""
    inherited = filter(None, [os.environ.get("PYTHONPATH")])
    done = subprocess.run(
        [sys.executable, "-m", "trunkline", *argv],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(acme), *inherited])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.needs("httpx", "httpx2", "requests", "trio")
def test_transports_then_each_says_what_it_can(capsys: pytest.CaptureFixture[str]) -> None:
    """The built-in transports are listed with their capabilities."""
    transports = listed(capsys, "transports")
    assert transports.keys() >= set(BUILT_IN)
    assert (transports["requests"]["sync"], transports["requests"]["loops"]) == (True, [])
    assert (transports["trio"]["sync"], transports["trio"]["loops"]) == (False, ["trio"])
    assert transports["local"]["proxies"] == []
    assert transports["httpx"]["http2"] is True
    for name in BUILT_IN:
        assert transports[name]["distribution"] == "trunkline"
        assert (transports[name]["installed"], transports[name]["problem"]) == (True, None)


@pytest.mark.needs("httpx", "httpx2", "requests", "trio")
def test_transports_as_table_then_there_is_one_row_for_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The table has headings, aligned columns, and dashes for empty cells."""
    assert main(["transports"]) == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    titles = ["name", "sync", "async", "http/2", "proxies", "from", "status"]
    assert heading.split() == titles
    assert {row.split()[0] for row in rows} >= set(BUILT_IN)
    (trio,) = (row for row in rows if row.startswith("trio "))
    cells = [trio[heading.index(title) :].split("  ")[0].strip() for title in titles]
    assert cells == ["trio", "-", "trio", "-", "http, https, socks5", "trunkline", "installed"]


def test_plugins_then_each_says_its_hooks(capsys: pytest.CaptureFixture[str]) -> None:
    """Default plugins are marked, and each line has the hooks that the plugin implements."""
    plugins = listed(capsys, "plugins")
    assert {name for name, line in plugins.items() if line["default"]} == set(DEFAULTS)
    assert plugins["auth"]["hooks"] == ["around", "provide_credential"]
    assert plugins["proxies"]["hooks"] == ["provide_proxy"]
    assert all(plugins[name]["installed"] for name in DEFAULTS)


def test_plugins_as_table_then_there_is_one_row_for_each(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The table has the same facts as the JSON."""
    assert main(["plugins"]) == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading.split() == ["name", "default", "from", "hooks", "status"]
    (auth,) = (row for row in rows if row.startswith("auth "))
    assert auth.split() == [
        "auth", "yes", "trunkline", "around,", "provide_credential", "installed",
    ]  # fmt: skip


@pytest.mark.thorough
def test_registrations_when_an_extra_lacks_packages_then_its_command_is_known(
    acme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sorted by name. Requirements with further conditions are left to pip."""
    distribution = metadata.Distribution.at(acme / "acme-1.0.dist-info")
    found = {one.name: one for one in distribution.entry_points if "transports" in one.group}
    monkeypatch.setattr(installed, "points", lambda group: found)
    assert installed.registrations("trunkline.transports") == [
        Registration("broken", "acme"),
        Registration("pigeon", "acme", 'pip install "acme[pigeon]"'),
    ]
    alone = metadata.EntryPoint("alone", "a.b", "g")
    monkeypatch.setattr(installed, "points", lambda group: {"alone": alone})
    assert installed.registrations("trunkline.transports") == [Registration("alone", "")]
    requires = [
        "a>=1; extra == 'x'", 'b.c-d[e] ; extra=="x" ', "f; extra == 'y'", "g",
        "h; python_version < '3' and extra == 'x'", "; extra == 'x'",
    ]  # fmt: skip
    some: Any = SimpleNamespace(requires=requires)
    assert installed._extra("x", some) == ["a", "b.c-d"]
    assert installed._extra("x", SimpleNamespace(requires=None)) == []  # type: ignore[arg-type]  # all that it reads


@pytest.mark.thorough
def test_registration_when_it_cannot_be_used_then_its_line_and_its_row_say_why() -> None:
    """Packages are missing, or it cannot be loaded."""
    good = Registration("nothing", "acme")
    lacking = Registration("nothing", "acme", "pip install x")
    of: Any
    for module, of in ((plugins, plugins.ListedPlugin), (transports, transports.ListedTransport)):
        listed = (of(good), of(lacking), of(good, problem="odd"))
        assert [module._row(one)["status"] for one in listed] == [
            "installed", "pip install x", "odd",
        ]  # fmt: skip
        lines = [module._fields(one) for one in listed]
        assert [(one["installed"], one["install"], one["problem"]) for one in lines] == [
            (True, None, None), (False, "pip install x", None), (False, None, "odd"),
        ]  # fmt: skip
        assert {(one["name"], one["distribution"]) for one in lines} == {("nothing", "acme")}
        if module is transports:
            can = Capabilities(sync=True, loops=("asyncio", "trio"), http2=True, proxies=("http",))
            cells = [list(transports._row(of(good, one)).values()) for one in (can, None)]
            assert cells == [
                ["nothing", "yes", "asyncio, trio", "yes", "http", "acme", "installed"],
                ["nothing", "", "", "", "", "acme", "installed"],
            ]
        problem = module._look_at(good).problem
        assert problem is not None
        assert "there is no " in problem


@pytest.mark.thorough
def test_table_when_on_a_terminal_then_it_has_the_columns_that_fit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that do not fit are named. The first two are always there, folded if need be."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    rows = [
        {"id": "a[b]", "text": "x" * 39, "more": "", "last": "l"},
        {"id": "b", "text": "y" * 44, "more": "m\x1b", "last": "l"},
    ]
    shown: dict[int, list[str]] = {}
    for width in (60, 59, 53, 20):
        monkeypatch.setenv("COLUMNS", str(width))
        shown[width] = re.sub("\x1b\\[[0-9;]*m", "", tables.text_of(rows)).splitlines()
    texts = f"a[b]  {'x' * 39}", f"b     {'y' * 42}"
    assert shown[60] == [
        f"id    text{' ' * 40}more  last", f"{texts[0]}     -     l",
        f"{texts[1]}  m\N{REPLACEMENT CHARACTER}    l", "      yy",
    ]  # fmt: skip
    assert shown[59][0].split() == ["id", "text", "more"]
    assert shown[53] == [f"id    text{' ' * 40}", texts[0], f"{texts[1]}yy"]
    assert shown[20][:3] == ["id    text          ", f"a[b]  {'x' * 14}", f"      {'x' * 14}"]
    remedy = "widen the terminal, or ask for JSON"
    assert capsys.readouterr().err.splitlines() == [
        f"trunkline: no room for {left}: {remedy}" for left in ("last", "more, last", "more, last")
    ]


@pytest.mark.thorough
def test_transports_lacking_what_their_extra_adds_then_the_command_is_shown(acme: Path) -> None:
    """The command installs the distribution's extra that has the transport's name."""
    lines = {
        line["name"]: line
        for line in map(json.loads, run(acme, "transports", "--json").splitlines())
    }
    pigeon = lines["pigeon"]
    assert (pigeon["installed"], pigeon["install"]) == (False, 'pip install "acme[pigeon]"')
    assert (pigeon["sync"], pigeon["distribution"]) == (True, "acme")
    assert 'pip install "acme[pigeon]"' in run(acme, "transports")


def test_transports_that_cannot_be_loaded_then_the_list_says_why(acme: Path) -> None:
    """A transport that fails to import is one line of the list and does not end it."""
    printed = run(acme, "transports")
    (row,) = (line for line in printed.splitlines() if line.startswith("broken "))
    assert "RuntimeError: half installed" in row
    assert "\nlocal " in printed


def test_plugins_of_others_then_they_are_listed_and_not_active(acme: Path) -> None:
    """Installed plugins are inactive until they are named, and a misspelt hook is reported."""
    lines = {
        line["name"]: line for line in map(json.loads, run(acme, "plugins", "--json").splitlines())
    }
    watcher = lines["watcher"]
    assert (watcher["default"], watcher["hooks"]) == (False, ["after_call", "before_call"])
    assert (watcher["installed"], watcher["distribution"]) == (True, "acme")
    assert "befor_call" in lines["misspelt"]["problem"]
    assert lines["misspelt"]["installed"] is False
