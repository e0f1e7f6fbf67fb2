"""The guard against test tools that do not see a call; tests/tools runs it with the real ones."""

from __future__ import annotations

import sys
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any

import pytest

from trunkline import AsyncOpenAI, OpenAI, OpenAIError, SyncPage, types
from trunkline.discovery.test_tools import TOOLS, refusal, unseen_tool
from trunkline.operations.endpoint import Invocation, Route

_INVOCATION = Invocation("models.list", Route("GET", "/models"), SyncPage[types.Model])


@pytest.fixture(autouse=True)
def _no_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide what is installed here: the modules of each test are made by it."""
    replaced = [module for tool in TOOLS.values() for module, _ in tool.replaces]
    for name in {*TOOLS, *replaced}:
        monkeypatch.delitem(sys.modules, name, raising=False)


def _load(monkeypatch: pytest.MonkeyPatch, name: str, **members: Any) -> None:
    module = ModuleType(name)
    vars(module).update(members)
    monkeypatch.setitem(sys.modules, name, module)


def _function_of(package: str, **members: Any) -> Any:
    """A function whose code is in `package`, whatever it says about its module."""
    made = FunctionType((lambda: None).__code__, {"__name__": f"{package}.core"})
    made.__module__ = "httpx"
    vars(made).update(members)
    return made


def _place(monkeypatch: pytest.MonkeyPatch, module: str, path: str, value: Any) -> None:
    """Load a module that has `value` at `path`."""
    first, *rest = path.split(".")
    for name in reversed(rest):
        value = SimpleNamespace(**{name: value})
    _load(monkeypatch, module, **{first: value})


SEND = ("httpx", "HTTPTransport.handle_request")
_FACTS: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "respx": (
        "respx",
        "httpx",
        [("httpcore", "ConnectionPool.handle_request"), ("httpx", "Client._transport_for_url")],
    ),
    "pytest_httpx": ("pytest-httpx", "httpx", [SEND]),
    "responses": ("responses", "requests", [("requests.adapters", "HTTPAdapter.send")]),
    "requests_mock": ("requests-mock", "requests", [("requests", "Session.send")]),
    "pook": ("pook", "requests (or aiohttp)", [("http.client", "HTTPConnection.request")]),
    "vcr": (
        "vcrpy",
        "httpx (or httpx2, requests, aiohttp)",
        [("http.client", "HTTPConnection"), SEND],
    ),
    "aioresponses": (
        "aioresponses",
        "aiohttp",
        [("aiohttp", "ClientSession._request.side_effect")],
    ),
}
"""Of each package: its name, the transports whose calls it sees, and what it replaces."""


def _marks(package: str) -> list[pytest.MarkDecorator]:
    """The tools that differ in nothing from others are left to the thorough run."""
    return [pytest.mark.thorough] if package in ("requests_mock", "pook") else []


_REPLACED = [
    pytest.param(package, module, path, id=f"{package}-{module}", marks=_marks(package))
    for package, (_, _, places) in _FACTS.items()
    for module, path in places
]
_PACKAGES = [pytest.param(package, marks=_marks(package)) for package in TOOLS]


def test_no_tool_is_loaded_then_none_is_found() -> None:
    assert unseen_tool() is None


@pytest.mark.parametrize(("package", "module", "path"), _REPLACED)
def test_library_has_a_function_of_a_tool_then_the_tool_is_found(
    monkeypatch: pytest.MonkeyPatch, package: str, module: str, path: str
) -> None:
    _load(monkeypatch, package)
    _place(monkeypatch, module, path, _function_of(package))
    assert unseen_tool() == _FACTS[package][0]


@pytest.mark.parametrize(("package", "module", "path"), _REPLACED)
def test_tool_is_loaded_but_its_library_is_as_it_was_then_none_is_found(
    monkeypatch: pytest.MonkeyPatch, package: str, module: str, path: str
) -> None:
    _load(monkeypatch, package)
    _place(monkeypatch, module, path, _function_of(module))
    assert unseen_tool() is None


@pytest.mark.parametrize("package", _PACKAGES)
def test_tool_is_loaded_without_its_library_then_none_is_found(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    _load(monkeypatch, package)
    assert unseen_tool() is None


def test_library_lacks_what_a_tool_replaces_then_none_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another version of a library may not have the place at all."""
    for package, tool in TOOLS.items():
        _load(monkeypatch, package)
        for module, _ in tool.replaces:
            _load(monkeypatch, module)
    assert unseen_tool() is None


def test_class_of_a_tool_has_taken_the_place_then_the_tool_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _load(monkeypatch, "vcr")
    _load(monkeypatch, "http.client", HTTPConnection=type("Any", (), {"__module__": "vcr.patch"}))
    assert unseen_tool() == "vcrpy"


@pytest.mark.parametrize("package", _PACKAGES)
def test_refusal_of_a_tool_names_it_and_both_remedies(package: str) -> None:
    name, transports, _ = _FACTS[package]
    message = str(refusal(name))
    assert message.startswith(f"{name} is active")
    assert f"set TRUNKLINE_TRANSPORT={transports}, or pass transport='native'" in message


@pytest.mark.parametrize("made", [OpenAI, AsyncOpenAI])
def test_client_over_the_default_transport_then_a_call_that_a_tool_does_not_see_is_refused(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is sent: the request is not even made."""
    client = made(api_key="key")
    assert client.pipeline.prepare(_INVOCATION).method == "GET"
    _load(monkeypatch, "responses")
    _place(monkeypatch, "requests.adapters", "HTTPAdapter.send", _function_of("responses"))
    with pytest.raises(OpenAIError, match="TRUNKLINE_TRANSPORT=requests"):
        client.pipeline.prepare(_INVOCATION)


@pytest.mark.parametrize(
    "options",
    [
        {"transport": "native"},
        {"base_url": "http://127.0.0.1:8000/v1"},
        {"base_url": "http://[::1]:8000/v1"},
        {"base_url": "http://localhost:8000/v1"},
        {"unix_socket": "server.sock"},  # never opened
    ],
    ids=lambda options: next(iter(options.values())),
)
def test_client_when_it_names_native_or_calls_this_machine_then_no_tool_matters(
    options: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = OpenAI(api_key="key", **options)
    _load(monkeypatch, "responses")
    _place(monkeypatch, "requests.adapters", "HTTPAdapter.send", _function_of("responses"))
    assert client.pipeline.prepare(_INVOCATION).method == "GET"


def test_client_when_the_environment_names_native_then_no_tool_matters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRUNKLINE_TRANSPORT", "native")
    client = OpenAI(api_key="key")
    _load(monkeypatch, "responses")
    _place(monkeypatch, "requests.adapters", "HTTPAdapter.send", _function_of("responses"))
    assert client.pipeline.prepare(_INVOCATION).method == "GET"
