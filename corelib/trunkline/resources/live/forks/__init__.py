"""Connections to live sessions that continue a stored one.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.resources.live.forks.connections import AsyncForksConnection, ForksConnection
    from trunkline.sockets.options import SocketOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[ForksConnection], type[AsyncForksConnection]]:
    from trunkline.resources.live.forks.connections import AsyncForksConnection, ForksConnection

    return ForksConnection, AsyncForksConnection


class Forks(Resource[W_co]):
    """Connections to live sessions that continue a stored one."""

    with_raw_response: RawView[Forks[SyncRaw], Forks[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Forks[SyncOpenBody], Forks[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @socket("/live/sessions/{session_id}/fork", _connections, max_queue_size=2_097_152)
    def connect(self, *, session_id: str, **options: Unpack[SocketOptions]) -> None:
        """Open a WebSocket connection for a session that continues a stored one.

        Args:
            session_id: ID of the stored session.
        """
        raise declaration()
