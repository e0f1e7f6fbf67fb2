"""Worlds for tests of what is the same in all of them."""

from __future__ import annotations

import pytest

from tests.worlds import World


@pytest.fixture
def sync_world() -> World:
    """The world of sync code."""
    return World("sync")
