"""Clients of the three worlds, over real sockets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.worlds import World
from trunkline import AsyncOpenAI, OpenAI

Make = Callable[..., Any]


@pytest.fixture
def make(world: World) -> Make:
    """Make a client of this world, over the default transport."""

    def made(base_url: str, **options: Any) -> Any:
        kind: Any = OpenAI if world.is_sync else AsyncOpenAI
        return kind(api_key="hunter2", base_url=base_url, transport="native", **options)

    return made
