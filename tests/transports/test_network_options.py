"""Options about the network that every transport obeys."""

from __future__ import annotations

import socket
import sys
from typing import Any

import pytest

from tests.transports.lanes import Lane, distinct_lanes
from tests.transports.native.scripted import OK, peer, take_head

pytestmark = pytest.mark.thorough


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one address for loopback")
@distinct_lanes
def test_local_address_then_connections_come_from_it(name: str, world: str) -> None:
    """From any port of it: two calls may be under way at once."""
    addresses: list[tuple[str, int]] = []

    def script(connection: socket.socket) -> None:
        while take_head(connection):
            addresses.append(connection.getpeername())
            connection.sendall(OK)

    with peer(script) as serving:
        lane = Lane(name, world, serving.url, local_address="127.0.0.2")

        async def scenario(client: Any) -> None:
            for _ in range(2):
                answer = client.get("/", cast_to=str)
                assert (answer if lane.is_sync else await answer) == "ok"

        lane.run(scenario)
    assert [host for host, _ in addresses] == ["127.0.0.2"] * 2
    assert all(port > 1023 for _, port in addresses)
