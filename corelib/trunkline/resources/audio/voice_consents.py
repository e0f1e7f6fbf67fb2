"""Recordings with which speakers consent to custom voices.

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
    """Recordings with which speakers consent to custom voices."""

    with_raw_response: RawView[VoiceConsents[SyncRaw], VoiceConsents[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        VoiceConsents[SyncOpenBody], VoiceConsents[AsyncOpenBody]
    ] = OpenBodyView()

    @upload("/audio/voice_consents", files=("recording",))
    def create(
        self, *, language: str, name: str, recording: FileTypes, **options: Unpack[CallOptions]
    ) -> audio.VoiceConsent:
        """Upload the recording with which a speaker consents to a custom voice.

        Args:
            language: Language of the consent phrase, such as `en-US`.
            name: Name of the recording.
            recording: Audio of the consent, at most 10 MiB.
        """
        raise declaration()

    @cursor_paged("/audio/voice_consents")
    def list(
        self, *, after: str | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> trunkline.SyncCursorPage[audio.VoiceConsent]:
        """List the recordings of speakers' consent.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page.
        """
        raise declaration()

    @get("/audio/voice_consents/{consent_id}")
    def retrieve(self, consent_id: str, **options: Unpack[CallOptions]) -> audio.VoiceConsent:
        """Return one recording of a speaker's consent, without the audio.

        Args:
            consent_id: ID of the recorded consent.
        """
        raise declaration()

    @post("/audio/voice_consents/{consent_id}")
    def update(
        self, consent_id: str, *, name: str, **options: Unpack[CallOptions]
    ) -> audio.VoiceConsent:
        """Rename a recording of a speaker's consent.

        Args:
            consent_id: ID of the recorded consent.
            name: New name of the recording.
        """
        raise declaration()

    @delete("/audio/voice_consents/{consent_id}")
    def delete(self, consent_id: str, **options: Unpack[CallOptions]) -> audio.VoiceConsentDeleted:
        """Delete a recording of a speaker's consent.

        Args:
            consent_id: ID of the recorded consent.
        """
        raise declaration()
