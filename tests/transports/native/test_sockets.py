"""Sockets of the engine whose client was dropped."""

from __future__ import annotations

import gc
import linecache
import os
import socket
import warnings
from typing import Any

import pytest

from trunkline_transports.dropped import Dropped
from trunkline_transports.native.sockets import OwnedSocket, new_socket

pytestmark = pytest.mark.thorough

KIND: Any = (socket.AF_INET, socket.SOCK_STREAM, 0)


def _dropped(made: list[socket.socket]) -> list[Any]:
    """Drop the only reference to a socket; return the warnings."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        made.clear()
        gc.collect()
    return warned


def test_socket_when_dropped_then_it_is_closed_without_a_warning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Dropped, "loud", False)
    made = [new_socket(*KIND)]
    descriptor = made[0].fileno()
    assert _dropped(made) == []
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_socket_when_dropped_in_debug_mode_then_a_warning_names_it_and_the_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With its source, of which tracemalloc shows where it was made."""
    monkeypatch.setattr(Dropped, "loud", True)
    made = [new_socket(*KIND)]
    (warning,) = _dropped(made)
    assert warning.category is ResourceWarning
    assert str(warning.message).startswith("unclosed <trunkline_transports.native.sockets.Owned")
    assert str(warning.message).endswith(": close the client, or use it as a context manager")
    assert linecache.getline(warning.filename, warning.lineno).strip() == "made.clear()"
    assert type(warning.source) is OwnedSocket


def test_socket_when_closed_before_then_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dropped, "loud", True)
    made = [new_socket(*KIND)]
    made[0].close()
    assert _dropped(made) == []


def test_socket_when_its_descriptor_is_0_then_it_is_closed_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As in a program without a standard input."""

    class First(OwnedSocket):
        def fileno(self) -> int:
            return 0

    monkeypatch.setattr(Dropped, "loud", False)
    made: list[socket.socket] = [First(*KIND)]
    descriptor = socket.socket.fileno(made[0])
    _dropped(made)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_tool_when_it_replaces_sockets_then_its_class_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It sees the arguments of the class itself."""

    def guarded(*given: Any) -> Any:
        return ("guarded", *given)

    monkeypatch.setattr(socket, "socket", guarded)
    assert new_socket(*KIND) == ("guarded", *KIND)
