"""Live sessions: spoken conversations that delegate work.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import live

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.live.sessions import Sessions
    from trunkline.types.live import live_create_params
    from trunkline.types.live.media_session_config_param import MediaSessionConfigParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Live(Resource[W_co]):
    """Live sessions: spoken conversations that delegate work."""

    with_raw_response: RawView[Live[SyncRaw], Live[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Live[SyncOpenBody], Live[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def sessions(self) -> Sessions[W_co]:
        """Calls and recordings of live sessions."""
        from trunkline.resources.live.sessions import Sessions

        return Sessions(self._world)

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
