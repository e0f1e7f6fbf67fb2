"""The bytes of a connection that httpcore may see, and those that are read beside it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.transports.lanes import Lane, every_lane
from trunkline.testing.behaviours import JSON
from trunkline.testing.server import Exchange, FaultyServer
from trunkline_transports.connections import Door

FIELDS = (b"HTTP/1.1 200 OK", b"transfer-encoding: chunked", b"", b"")
BODY = b"%x\r\n%b\r\n0\r\n\r\n" % (len(JSON), JSON)


def bare(exchange: Exchange) -> None:
    """A head whose lines end without a carriage return, and a chunked body."""
    exchange.send(b"\n".join(FIELDS), BODY)


@every_lane
def test_head_with_bare_line_feeds_then_its_chunked_body_arrives(name: str, world: str) -> None:
    """As h11 and Python's own parser read it."""
    with FaultyServer(behaviours={"bare": bare}) as server:
        lane = Lane(name, world, server.url, timeout=5)

        async def scenario(client: Any) -> None:
            for _ in range(2):
                got = client.get("/bare", cast_to=dict)
                assert (got if lane.is_sync else await got) == {"ok": True}

        lane.run(scenario)
        assert server.accepted == 1


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_door_given_a_head_in_any_two_pieces_then_only_the_body_is_held(end: bytes) -> None:
    """Wherever the network has cut it."""
    head = end.join(FIELDS)
    for cut in range(len(head)):
        door = Door()
        assert door.cut(head[:cut]) + door.cut(head[cut:] + BODY) == head
        assert door.take() == BODY
