"""`preload` imports what calls need, so that a forked child never waits for an import."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline import OpenAIError, preload
from trunkline.discovery import entry_points, preloading
from trunkline.discovery.transports import DEFAULT
from trunkline.local import LocalAPI, LocalServer
from trunkline.wire import optional_encodings

_CALLS = """
import asyncio, sys
import trunkline
from trunkline import APIStatusError, AsyncOpenAI, OpenAI

MESSAGES = [{{"role": "user", "content": "Hi"}}]
OPTIONS = {{"api_key": "key", "base_url": {url!r}}}

async def in_a_loop() -> None:
    async with AsyncOpenAI(**OPTIONS) as client:
        await client.models.list()

trunkline.preload({arguments})
before = set(sys.modules)
with OpenAI(**OPTIONS) as client:
    client.chat.completions.create(model="m", messages=MESSAGES)
    list(client.chat.completions.create(model="m", messages=MESSAGES, stream=True))
    client.files.create(file=("a.txt", b"text"), purpose="assistants")
    client.models.with_raw_response.list().parse()
    try:
        client.models.retrieve("unknown")
    except APIStatusError as error:
        str(error)
asyncio.run(in_a_loop())
print(sorted(set(sys.modules) - before))
"""


def test_modules_that_are_named_then_they_exist() -> None:
    """Those that calls do not need, and those of other packages."""
    assert all(map(find_spec, preloading._NOT_FOR_CALLS))
    assert all(map(find_spec, preloading._ELSEWHERE))


def test_modules_of_a_package_then_those_of_its_packages_are_among_them() -> None:
    """A package that is left out is left out with its modules."""
    own, hook = "trunkline.discovery.preloading", "trunkline.discovery.pyinstaller"
    assert {own, hook, f"{hook}.hook-trunkline"} <= {*preloading.modules("trunkline.discovery")}
    some = {*preloading.modules("trunkline.discovery", without={hook})}
    assert own in some
    assert not [name for name in some if name.startswith(hook)]


@pytest.mark.parametrize(
    ("arguments", "types", "transports"),
    [
        (("one", "two"), True, ["one", "two"]),
        ((), True, [DEFAULT]),
        ((), False, [DEFAULT]),
        (("without",), False, []),
    ],
)
def test_preload_when_called_then_it_imports_all_that_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, arguments: Any, types: bool, transports: list[str]
) -> None:
    """The core without what calls do not need, types, encodings, plugins and transports."""
    done: list[Any] = []

    def transport(name: str) -> Any:
        made = SimpleNamespace(preload=lambda: done.append(name))
        return object() if name == "without" else made

    monkeypatch.setattr(preloading, "modules", lambda package, without=(): [(package, without)])
    monkeypatch.setattr(preloading, "import_module", done.append)
    monkeypatch.setattr(optional_encodings, "installed", lambda: done.append("encodings"))
    monkeypatch.setattr(entry_points, "names", lambda group: [f"a name of {group}"])
    monkeypatch.setattr(entry_points, "load", lambda group, name: done.append((group, name)))
    monkeypatch.setattr(preloading, "find", transport)
    preload(*arguments, **({} if types else {"types": False}))
    core = [("trunkline", preloading._NOT_FOR_CALLS), *preloading._ELSEWHERE, "encodings"]
    core += [*preloading._WITH_LIBRARIES.values()] * (find_spec("websockets") is not None)
    plugin = ("trunkline.plugins", "a name of trunkline.plugins")
    assert done == [*core, *[("trunkline.types", ())] * types, plugin, *transports]


@pytest.mark.thorough
def test_calls_after_preload_then_they_import_nothing() -> None:
    """Values, streams, forms, raw responses and errors, in sync code and in asyncio."""
    assert _modules_imported_by_calls("") == "[]"


@pytest.mark.thorough
def test_calls_after_preload_without_types_then_only_types_are_imported() -> None:
    imported = _modules_imported_by_calls("types=False").strip("[]").split(", ")
    assert imported
    assert all(name.startswith("'trunkline.types.") for name in imported)


def _modules_imported_by_calls(arguments: str) -> str:
    with LocalServer(LocalAPI()) as server:
        run = [sys.executable, "-c", _CALLS.format(url=server.url, arguments=arguments)]
        done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_preload_of_an_unknown_transport_then_it_says_which_exist() -> None:
    with pytest.raises(OpenAIError, match="there is no transport 'carrier'"):
        preload("carrier", types=False)


def test_preload_without_the_library_of_a_transport_then_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "trio", None)
    with pytest.raises(OpenAIError, match=r'pip install "trunkline\[trio\]"'):
        preload("trio", types=False)
