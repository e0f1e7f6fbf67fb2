"""Artifacts: files that the turns of a session have left.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    binary,
    cursor_paged,
    declaration,
    delete,
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.resource_bases.agent_sessions import ArtifactHelpers
from trunkline.types.beta.agents import sessions
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Artifacts(ArtifactHelpers[W_co]):
    """Artifacts: files that the turns of a session have left."""

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
        """Return the bytes of an artifact.

        Args:
            artifact_id: ID of the artifact.
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
        """List the artifacts of a session: the files that its turns have left.

        Args:
            session_id: ID of the session.
            after: Cursor: list items after the item with this ID.
            environment_id: List only artifacts of this environment.
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
        """Return one artifact of a session, without its content.

        Args:
            artifact_id: ID of the artifact.
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
        """Delete an artifact of a session.

        Args:
            artifact_id: ID of the artifact.
            session_id: ID of the session.
        """
        raise declaration()
