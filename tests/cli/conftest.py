"""Fixtures for the command line: a client with scripted answers, and a piped stdin."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trunkline.cli import clients
from trunkline.testing.fakes import FakeTransport, fake_client


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Callable[..., FakeTransport]:
    """Set the answers of the command line's client, and return its transport."""

    def with_answers(*answers: Any) -> FakeTransport:
        client = fake_client(answers[0] if callable(answers[0]) else answers)
        monkeypatch.setattr(clients, "connect", lambda arguments: client.copy())
        transport: FakeTransport = client.transport
        return transport

    return with_answers


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder for the files of the command line."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TRUNKLINE_HOME", str(folder))
    return folder


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """A function that pipes bytes into stdin."""

    def pipe(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))

    return pipe
