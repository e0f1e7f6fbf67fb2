"""What the command line is tested with: a client that answers, and a stdin that is piped."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

from trunkline.cli import clients
from trunkline.testing.fakes import FakeTransport, fake_client


@pytest.fixture
def connect(monkeypatch: pytest.MonkeyPatch) -> Callable[..., FakeTransport]:
    """Gives the command line's client these answers; its transport tells what was sent."""

    def with_answers(*answers: Any) -> FakeTransport:
        client = fake_client(answers[0] if callable(answers[0]) else answers)
        monkeypatch.setattr(clients, "connect", lambda arguments: client)
        transport: FakeTransport = client.transport
        return transport

    return with_answers


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Pipes bytes in."""

    def pipe(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))

    return pipe
