"""The resource `beta.agents.sessions.artifacts`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    binary,
    cursor_paged,
    declaration,
    delete,
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.agents import sessions
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Artifacts(Resource[W_co]):
    """The resource `beta.agents.sessions.artifacts`."""

    with_raw_response: RawView[Artifacts[SyncRaw], Artifacts[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Artifacts[SyncOpenBody], Artifacts[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @binary(
        "/agents/sessions/{session_id}/artifacts/{artifact_id}/content",
        headers={"Accept": "application/octet-stream", "OpenAI-Beta": "agents=v1"},
    )
    def content(
        self, artifact_id: str, *, session_id: str, **options: Unpack[CallOptions]
    ) -> trunkline.HttpxBinaryResponseContent:
        """`GET /agents/sessions/{session_id}/artifacts/{artifact_id}/content`.

        Args:
            artifact_id: No description.
            session_id: ID of the session.
        """
        raise declaration()

    @cursor_paged("/agents/sessions/{session_id}/artifacts", headers={"OpenAI-Beta": "agents=v1"})
    def list(
        self,
        session_id: str,
        *,
        after: str | Omit = omit,
        environment_id: str | None | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[sessions.SessionArtifact]:
        """`GET /agents/sessions/{session_id}/artifacts`.

        Args:
            session_id: ID of the session.
            after: Cursor: list items after the item with this ID.
            environment_id: No description.
            limit: Maximum number of items per page.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()

    @get(
        "/agents/sessions/{session_id}/artifacts/{artifact_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def retrieve(
        self, artifact_id: str, *, session_id: str, **options: Unpack[CallOptions]
    ) -> sessions.SessionArtifact:
        """`GET /agents/sessions/{session_id}/artifacts/{artifact_id}`.

        Args:
            artifact_id: No description.
            session_id: ID of the session.
        """
        raise declaration()

    @delete(
        "/agents/sessions/{session_id}/artifacts/{artifact_id}",
        headers={"OpenAI-Beta": "agents=v1"},
    )
    def delete(
        self, artifact_id: str, *, session_id: str, **options: Unpack[CallOptions]
    ) -> sessions.SessionArtifactDeleted:
        """`DELETE /agents/sessions/{session_id}/artifacts/{artifact_id}`.

        Args:
            artifact_id: No description.
            session_id: ID of the session.
        """
        raise declaration()
