"""The trio transport's hold on a socket: reading outlives writing, under TLS too."""

from __future__ import annotations

import ssl
import traceback
from typing import Any

import pytest

from trunkline.errors import APIConnectionError
from trunkline.http import URL, Headers, Request
from trunkline.network import Timeout

pytest.importorskip("trio")
trustme = pytest.importorskip("trustme")

import trio  # noqa: E402  # only where it is installed

from trunkline_transports.trio_connection import (  # noqa: E402  # needs trio
    WHOLE_BODY,
    TrioConnection,
    Wire,
)

MUCH = b"x" * (32 * 2**20)


async def connected(*, secure: bool) -> tuple[Wire, Any, Any]:
    """A wire, the stream over it, and the stream of the other side."""
    ours, theirs = trio.socket.socketpair()
    wire = Wire(trio.SocketStream(ours))
    stream: Any = wire
    peer: Any = trio.SocketStream(theirs)
    if secure:
        authority = trustme.CA()
        server, client = (
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER),
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        )
        authority.issue_cert("api.test").configure_cert(server)
        authority.configure_trust(client)
        stream = trio.SSLStream(wire, client, server_hostname="api.test", https_compatible=True)
        peer = trio.SSLStream(peer, server, server_side=True, https_compatible=True)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(stream.do_handshake)
            nursery.start_soon(peer.do_handshake)
    return wire, stream, peer


@pytest.mark.parametrize("secure", [False, True])
def test_wire_when_a_write_fails_then_what_has_come_can_be_read(secure: bool) -> None:
    """In several pieces; the failure is kept."""

    async def main() -> None:
        wire, stream, peer = await connected(secure=secure)
        await peer.send_all(b"refused")
        await peer.aclose()
        await stream.send_all(b"request")
        await stream.send_all(b"more of it")
        assert wire.has_ended
        assert isinstance(wire.failure, trio.BrokenResourceError)
        assert await stream.receive_some(3) == b"ref"
        assert await stream.receive_some() == b"used"
        await stream.aclose()

    trio.run(main)


def signed(size: int) -> Request:
    headers = Headers({"Authorization": "Bearer sk-hunter2"})
    return Request("POST", URL.parse("http://api.test/"), headers, bytes(size))


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize("size", [2, WHOLE_BODY + 1])
def test_traceback_with_locals_when_a_write_fails_then_the_key_is_not_in_it(
    secure: bool, size: int
) -> None:
    """Error trackers record them; what failed is the write that had the head in it."""

    async def main() -> None:
        wire, stream, peer = await connected(secure=secure)
        await peer.aclose()
        with pytest.raises(APIConnectionError) as raised:
            await TrioConnection(stream, wire).exchange(signed(size), Timeout(5))
        shown = traceback.TracebackException.from_exception(raised.value, capture_locals=True)
        assert wire.failure is not None
        assert "hunter2" not in "".join(shown.format())
        await stream.aclose()

    trio.run(main)


@pytest.mark.parametrize("secure", [False, True])
def test_wire_when_writing_is_stopped_then_reading_goes_on(secure: bool) -> None:
    """The write that hangs returns as if it had succeeded."""

    async def main() -> None:
        wire, stream, peer = await connected(secure=secure)
        wire.stoppable = True
        with trio.fail_after(5):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(stream.send_all, MUCH)
                await peer.receive_some()
                await peer.send_all(b"refused")
                assert await stream.receive_some() == b"refused"
                wire.stop_writing()
            await stream.send_all(b"unheard")
        assert wire.has_ended
        assert wire.failure is None
        await peer.send_all(b" for good")
        assert await stream.receive_some() == b" for good"
        await stream.aclose()
        await peer.aclose()

    trio.run(main)
