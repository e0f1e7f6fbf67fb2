"""The guard finds the real tools while they are active."""

from __future__ import annotations

import pytest
import respx
import vcr
from pytest_socket import SocketBlockedError

from tests.tools.activating import ACTIVE
from tests.tools.calling import MODEL, ask
from tests.tools.table import TABLE, WORLDS
from trunkline.discovery.test_tools import TOOLS, unseen_tool
from trunkline.errors import OpenAIError
from trunkline.local.server import LocalServer

URL = "http://127.0.0.1:9/v1/models"
ELSEWHERE = "http://192.0.2.1"
_ANSWERING = [name for name, tool in TABLE.items() if tool.kind == "answers"]


@pytest.mark.parametrize("tool", _ANSWERING)
def test_tool_that_answers_and_does_not_see_the_engine_is_found_while_it_is_active(
    tool: str, request: pytest.FixtureRequest
) -> None:
    assert unseen_tool() is None
    with ACTIVE[tool](URL, request):
        assert unseen_tool() == tool


@pytest.mark.parametrize("tool", [name for name in _ANSWERING if name != "pytest-httpx"])
def test_tool_that_is_not_active_any_more_is_not_found(
    tool: str, request: pytest.FixtureRequest
) -> None:
    """That of pytest-httpx is active to the end of its test."""
    with ACTIVE[tool](URL, request):
        pass
    assert unseen_tool() is None


@pytest.mark.parametrize("tool", TABLE.keys() - _ANSWERING)
def test_tool_that_only_watches_or_sees_the_engine_is_not_found(
    tool: str, request: pytest.FixtureRequest
) -> None:
    with ACTIVE[tool](URL, request):
        assert unseen_tool() is None


def test_respx_that_replaces_httpx_itself_is_found() -> None:
    with respx.mock(using="httpx"):
        assert unseen_tool() == "respx"
    assert unseen_tool() is None


def test_cassette_that_leaves_the_standard_library_out_is_found() -> None:
    with vcr.use_cassette("unused.yaml", record_mode="none", skip_patchers=("httplib",)):
        assert unseen_tool() == "vcrpy"
    assert unseen_tool() is None


def test_tool_under_an_instrumentor_is_found(request: pytest.FixtureRequest) -> None:
    with (
        ACTIVE["pytest-httpx"](URL, request),
        ACTIVE["opentelemetry-instrumentation-httpx"](URL, request),
    ):
        assert unseen_tool() == "pytest-httpx"


def test_guard_knows_the_tools_and_transports_of_the_table() -> None:
    known = {tool.name: tool.transports for tool in TOOLS.values()}
    assert known == {name: TABLE[name].sees + TABLE[name].fails for name in _ANSWERING}


@pytest.mark.parametrize("world", WORLDS["native"])
@pytest.mark.parametrize("tool", _ANSWERING)
def test_call_over_the_default_transport_is_refused_before_it_leaves_the_machine(
    tool: str, world: str, request: pytest.FixtureRequest
) -> None:
    """TEST-NET-1 has no host: a call that was sent would wait for its limit."""
    with ACTIVE[tool](URL, request), pytest.raises(OpenAIError) as caught:
        ask(None, world, ELSEWHERE)
    assert type(caught.value) is OpenAIError
    assert str(caught.value).startswith(f"{tool} is active")


@pytest.mark.filterwarnings("ignore:A test tried to use socket:UserWarning")
@pytest.mark.parametrize("tool", _ANSWERING)
def test_call_over_a_transport_that_is_named_is_sent(
    tool: str, request: pytest.FixtureRequest
) -> None:
    with (
        ACTIVE[tool](URL, request),
        ACTIVE["pytest-socket"](URL, request),
        pytest.raises(SocketBlockedError),
    ):
        ask("native", "sync", ELSEWHERE)


@pytest.mark.parametrize("tool", _ANSWERING)
def test_call_to_this_machine_over_the_default_transport_is_sent(
    tool: str, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    with ACTIVE[tool](URL, request):
        assert ask(None, "sync", server.url) == MODEL
    assert server.requests == 1
