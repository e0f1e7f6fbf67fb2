"""Every cell of the table of test tools, with the real tools."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.tools.activating import ACTIVE, ANSWER
from tests.tools.calling import MODEL, ask, url_of
from tests.tools.table import TABLE, WORLDS, Kind, Tool
from trunkline.local.server import LocalServer


class Cell(NamedTuple):
    tool: str
    transport: str
    world: str


def _cells(choose: Callable[[Tool, str], bool]) -> list[Any]:
    found = [
        Cell(tool, transport, world)
        for tool, row in TABLE.items()
        for transport, worlds in WORLDS.items()
        for world in worlds
        if choose(row, transport)
    ]
    return [pytest.param(cell, id="-".join(cell)) for cell in found]


def _seen(kind: Kind) -> list[Any]:
    return _cells(lambda tool, transport: tool.kind == kind and transport in tool.sees)


@pytest.mark.parametrize("cell", _seen("answers"))
def test_tool_that_sees_a_call_answers_it(
    cell: Cell, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    with ACTIVE[cell.tool](url_of(server.url), request) as count:
        assert ask(cell.transport, cell.world, server.url) == ANSWER["id"]
        assert count() == 1
    assert server.requests == 0


@pytest.mark.filterwarnings("ignore:A test tried to use socket:UserWarning")
@pytest.mark.parametrize("cell", _seen("refuses"))
def test_tool_that_sees_a_call_refuses_it(
    cell: Cell, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    with ACTIVE[cell.tool](url_of(server.url), request), pytest.raises(Exception) as caught:
        ask(cell.transport, cell.world, server.url)
    # anyio, which httpx uses, connects in a task group.
    shown = "".join(traceback.format_exception(caught.value))
    assert "A test tried to use socket" in shown
    assert server.requests == 0


@pytest.mark.parametrize("cell", _seen("watches"))
def test_tool_that_sees_a_call_notes_it(
    cell: Cell, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    with ACTIVE[cell.tool](url_of(server.url), request) as count:
        assert ask(cell.transport, cell.world, server.url) == MODEL
        assert count() == 1
    assert server.requests == 1


@pytest.mark.parametrize("cell", _cells(lambda tool, transport: transport in tool.fails))
def test_tool_that_does_not_work_with_its_library_raises_its_own_error(
    cell: Cell, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    """If another version of it works, this fails, and the table must say so."""
    with (
        ACTIVE[cell.tool](url_of(server.url), request),
        pytest.raises(TypeError, match="stream_writer"),
    ):
        ask(cell.transport, cell.world, server.url)
    assert server.requests == 0


@pytest.mark.parametrize(
    "cell", _cells(lambda tool, transport: transport not in (*tool.sees, *tool.fails))
)
def test_call_that_a_tool_cannot_see_reaches_the_server(
    cell: Cell, server: LocalServer, request: pytest.FixtureRequest
) -> None:
    """If a tool learns to see one, this fails, and the table must say so."""
    with ACTIVE[cell.tool](url_of(server.url), request) as count:
        assert ask(cell.transport, cell.world, server.url) == MODEL
        assert count() == 0
    assert server.requests == 1
