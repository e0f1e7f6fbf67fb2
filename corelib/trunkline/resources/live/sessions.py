"""Calls and recordings of live sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    binary,
    declaration,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import live
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.live import session_accept_params, session_fork_params
    from trunkline.types.live.media_session_fork_config_param import MediaSessionForkConfigParam

W_co = TypeVar("W_co", bound=World, covariant=True)


class Sessions(Resource[W_co]):
    """Calls and recordings of live sessions."""

    with_raw_response: RawView[Sessions[SyncRaw], Sessions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Sessions[SyncOpenBody], Sessions[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/live/sessions/{session_id}/accept")
    def accept(
        self,
        session_id: str,
        *,
        session: session_accept_params.Session,
        **options: Unpack[CallOptions],
    ) -> None:
        """Answer an incoming call with a live session.

        Args:
            session_id: ID of the session.
            session: Model and settings of the session.
        """
        raise declaration()

    @binary("/live/sessions/{session_id}/content", headers={"Accept": "application/binary"})
    def download_recording(
        self, session_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.HttpxBinaryResponseContent:
        """Return the recording of a stored session.

        Args:
            session_id: ID of the session.
        """
        raise declaration()

    @post("/live/sessions/{session_id}/fork")
    def fork(
        self,
        session_id: str,
        *,
        transport: session_fork_params.Transport,
        session: MediaSessionForkConfigParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> live.SessionForkResponse:
        """Start a live session that continues a copy of another one.

        Args:
            session_id: ID of the session.
            transport: Offer of the browser, as SDP.
            session: Changes to the settings of the copied session.
        """
        raise declaration()

    @post("/live/sessions/{session_id}/hangup")
    def hangup(self, session_id: str, **options: Unpack[CallOptions]) -> None:
        """End the call of a session.

        Args:
            session_id: ID of the session.
        """
        raise declaration()

    @post("/live/sessions/{session_id}/refer")
    def refer(self, session_id: str, *, target_uri: str, **options: Unpack[CallOptions]) -> None:
        """Transfer the call of a session to another destination.

        Args:
            session_id: ID of the session.
            target_uri: Destination of the transfer, as a `tel:` or `sip:` URI.
        """
        raise declaration()

    @post("/live/sessions/{session_id}/reject")
    def reject(self, session_id: str, *, status_code: int, **options: Unpack[CallOptions]) -> None:
        """Reject an incoming call.

        Args:
            session_id: ID of the session.
            status_code: SIP status code to send to the caller.
        """
        raise declaration()
