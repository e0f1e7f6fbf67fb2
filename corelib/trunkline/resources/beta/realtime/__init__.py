"""The Realtime API before its general availability.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.beta.realtime.sessions import Sessions
    from trunkline.resources.beta.realtime.transcription_sessions import TranscriptionSessions

W_co = TypeVar("W_co", bound=World, covariant=True)


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
