"""Live sessions: spoken conversations that delegate work.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket
from trunkline.types import live

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.live.connections import AsyncLiveConnection, LiveConnection
    from trunkline.resources.live.forks import Forks
    from trunkline.resources.live.sessions import Sessions
    from trunkline.resources.live.sideband import Sideband
    from trunkline.sockets.options import SocketOptions
    from trunkline.types.live import live_create_params
    from trunkline.types.live.media_session_config_param import MediaSessionConfigParam

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[LiveConnection], type[AsyncLiveConnection]]:
    from trunkline.resources.live.connections import AsyncLiveConnection, LiveConnection

    return LiveConnection, AsyncLiveConnection


class Live(Resource[W_co]):
    """Live sessions: spoken conversations that delegate work."""

    with_raw_response: RawView[Live[SyncRaw], Live[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Live[SyncOpenBody], Live[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def forks(self) -> Forks[W_co]:
        """Connections to live sessions that continue a stored one."""
        from trunkline.resources.live.forks import Forks

        return Forks(self._world)

    @cached_property
    def sessions(self) -> Sessions[W_co]:
        """Calls and recordings of live sessions."""
        from trunkline.resources.live.sessions import Sessions

        return Sessions(self._world)

    @cached_property
    def sideband(self) -> Sideband[W_co]:
        """Second connections to live sessions, to watch and steer them from a server."""
        from trunkline.resources.live.sideband import Sideband

        return Sideband(self._world)

    @socket("/live/sessions", _connections, max_queue_size=2_097_152)
    def connect(self, **options: Unpack[SocketOptions]) -> None:
        """Open a WebSocket connection for a live session, which `session.start` begins."""
        raise declaration()

    @post("/live/sessions")
    def create(
        self,
        *,
        session: MediaSessionConfigParam,
        transport: live_create_params.Transport,
        **options: Unpack[CallOptions],
    ) -> live.LiveCreateResponse:
        """Start a live session with a browser over WebRTC.

        Args:
            session: Model and settings of the session.
            transport: Offer of the browser, as SDP.
        """
        raise declaration()
