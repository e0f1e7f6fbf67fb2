"""The engine's three worlds."""

from __future__ import annotations

import pytest

from tests.transports.native.scripted import Native


@pytest.fixture(params=["sync", "asyncio", "trio"])
def native(request: pytest.FixtureRequest) -> Native:
    """Each of the three worlds of the engine."""
    return Native(request.param)


@pytest.fixture(params=["asyncio", "trio"])
def awaiting(request: pytest.FixtureRequest) -> Native:
    """Each of the two worlds in which the engine awaits."""
    return Native(request.param)
