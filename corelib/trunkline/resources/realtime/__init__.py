"""Low-latency speech conversations with a model.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.sockets.declaring import socket
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.resources.realtime.calls import Calls
    from trunkline.resources.realtime.client_secrets import ClientSecrets
    from trunkline.resources.realtime.connections import AsyncRealtimeConnection, RealtimeConnection
    from trunkline.resources.realtime.translations import Translations
    from trunkline.sockets.options import SocketOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


def _connections() -> tuple[type[RealtimeConnection], type[AsyncRealtimeConnection]]:
    from trunkline.resources.realtime.connections import AsyncRealtimeConnection, RealtimeConnection

    return RealtimeConnection, AsyncRealtimeConnection


class Realtime(Resource[W_co]):
    """Low-latency speech conversations with a model."""

    with_raw_response: RawView[Realtime[SyncRaw], Realtime[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Realtime[SyncOpenBody], Realtime[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def calls(self) -> Calls[W_co]:
        """Realtime calls over WebRTC and SIP."""
        from trunkline.resources.realtime.calls import Calls

        return Calls(self._world)

    @cached_property
    def client_secrets(self) -> ClientSecrets[W_co]:
        """Short-lived client secrets for realtime sessions."""
        from trunkline.resources.realtime.client_secrets import ClientSecrets

        return ClientSecrets(self._world)

    @cached_property
    def translations(self) -> Translations[W_co]:
        """Live translations of speech."""
        from trunkline.resources.realtime.translations import Translations

        return Translations(self._world)

    @socket("/realtime", _connections)
    def connect(
        self,
        *,
        call_id: str | Omit = omit,
        model: str | Omit = omit,
        **options: Unpack[SocketOptions],
    ) -> None:
        """Open a WebSocket connection to the Realtime API.

        Args:
            call_id: ID of a call over WebRTC or SIP to join; without it, a session begins.
            model: Model of a new session.
        """
        raise declaration()
