"""The resource `audio.voice_consents`.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
    upload,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import audio
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.uploads.forms import FileTypes

W_co = TypeVar("W_co", bound=World, covariant=True)


class VoiceConsents(Resource[W_co]):
    """The resource `audio.voice_consents`."""

    with_raw_response: RawView[VoiceConsents[SyncRaw], VoiceConsents[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        VoiceConsents[SyncOpenBody], VoiceConsents[AsyncOpenBody]
    ] = OpenBodyView()

    @upload("/audio/voice_consents", files=("recording",))
    def create(
        self, *, language: str, name: str, recording: FileTypes, **options: Unpack[CallOptions]
    ) -> audio.VoiceConsent:
        """`POST /audio/voice_consents`.

        Args:
            language: Language of the audio, as an ISO 639-1 code such as `en`.
            name: No description.
            recording: No description.
        """
        raise declaration()

    @cursor_paged("/audio/voice_consents")
    def list(
        self, *, after: str | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> trunkline.SyncCursorPage[audio.VoiceConsent]:
        """`GET /audio/voice_consents`.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
        """
        raise declaration()

    @get("/audio/voice_consents/{consent_id}")
    def retrieve(self, consent_id: str, **options: Unpack[CallOptions]) -> audio.VoiceConsent:
        """`GET /audio/voice_consents/{consent_id}`."""
        raise declaration()

    @post("/audio/voice_consents/{consent_id}")
    def update(
        self, consent_id: str, *, name: str, **options: Unpack[CallOptions]
    ) -> audio.VoiceConsent:
        """`POST /audio/voice_consents/{consent_id}`."""
        raise declaration()

    @delete("/audio/voice_consents/{consent_id}")
    def delete(self, consent_id: str, **options: Unpack[CallOptions]) -> audio.VoiceConsentDeleted:
        """`DELETE /audio/voice_consents/{consent_id}`."""
        raise declaration()
