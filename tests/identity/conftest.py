"""One world, for cases whose outcome is that of a flow alone; the others run in all three."""

from __future__ import annotations

import pytest

from tests.worlds import World


@pytest.fixture
def sync_world() -> World:
    """The world of sync code."""
    return World("sync")
