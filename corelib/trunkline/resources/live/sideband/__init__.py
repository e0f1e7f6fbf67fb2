"""Second connections to live sessions, to watch and steer them from a server.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.resources.live.sideband.connections import (
        AsyncSidebandConnection,
        SidebandConnection,
    )
    from trunkline.sockets.options import SocketOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[SidebandConnection], type[AsyncSidebandConnection]]:
    from trunkline.resources.live.sideband.connections import (
        AsyncSidebandConnection,
        SidebandConnection,
    )

    return SidebandConnection, AsyncSidebandConnection


class Sideband(Resource[W_co]):
    """Second connections to live sessions, to watch and steer them from a server."""

    with_raw_response: RawView[Sideband[SyncRaw], Sideband[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sideband[SyncOpenBody], Sideband[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @socket("/live/sessions/{session_id}/attach", _connections, max_queue_size=2_097_152)
    def connect(
        self,
        *,
        session_id: str,
        graceful_close: bool | Omit = omit,
        **options: Unpack[SocketOptions],
    ) -> None:
        """Open a second WebSocket connection to a live session.

        Args:
            session_id: ID of the session, which has begun.
            graceful_close: Whether the server ends with a handshake when the session ends.
        """
        raise declaration()
