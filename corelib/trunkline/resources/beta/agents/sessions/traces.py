"""Traces of sessions.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.agents import sessions
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Traces(Resource[W_co]):
    """Traces of sessions."""

    with_raw_response: RawView[Traces[SyncRaw], Traces[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Traces[SyncOpenBody], Traces[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged("/agents/sessions/{session_id}/traces", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        session_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[sessions.SessionTrace]:
        """List the traces of a session, which say what it did and how long it took.

        Args:
            session_id: ID of the session.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()
