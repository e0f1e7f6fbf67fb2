"""The Realtime API before its general availability.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.resources.beta.realtime.connections import (
        AsyncRealtimeConnection,
        RealtimeConnection,
    )
    from trunkline.resources.beta.realtime.sessions import Sessions
    from trunkline.resources.beta.realtime.transcription_sessions import TranscriptionSessions
    from trunkline.sockets.options import SocketOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[RealtimeConnection], type[AsyncRealtimeConnection]]:
    from trunkline.resources.beta.realtime.connections import (
        AsyncRealtimeConnection,
        RealtimeConnection,
    )

    return RealtimeConnection, AsyncRealtimeConnection


class Realtime(Resource[W_co]):
    """The Realtime API before its general availability."""

    with_raw_response: RawView[Realtime[SyncRaw], Realtime[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Realtime[SyncOpenBody], Realtime[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def sessions(self) -> Sessions[W_co]:
        """Client secrets for realtime sessions."""
        from trunkline.resources.beta.realtime.sessions import Sessions

        return Sessions(self._world)

    @cached_property
    def transcription_sessions(self) -> TranscriptionSessions[W_co]:
        """Client secrets for transcription-only realtime sessions."""
        from trunkline.resources.beta.realtime.transcription_sessions import TranscriptionSessions

        return TranscriptionSessions(self._world)

    @socket("/realtime", _connections, headers={"OpenAI-Beta": "realtime=v1"})
    def connect(self, *, model: str, **options: Unpack[SocketOptions]) -> None:
        """Open a WebSocket connection to the Realtime API before its general availability.

        Args:
            model: Model of the session.
        """
        raise declaration()
