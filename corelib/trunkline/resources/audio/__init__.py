"""Speech to text and text to speech.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.audio.speech import Speech
    from trunkline.resources.audio.transcriptions import Transcriptions
    from trunkline.resources.audio.translations import Translations
    from trunkline.resources.audio.voice_consents import VoiceConsents
    from trunkline.resources.audio.voices import Voices

W_co = TypeVar("W_co", bound=World, covariant=True)


class Audio(Resource[W_co]):
    """Speech to text and text to speech."""

    with_raw_response: RawView[Audio[SyncRaw], Audio[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Audio[SyncOpenBody], Audio[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def speech(self) -> Speech[W_co]:
        """Text to speech."""
        from trunkline.resources.audio.speech import Speech

        return Speech(self._world)

    @cached_property
    def transcriptions(self) -> Transcriptions[W_co]:
        """Speech to text, in the language of the audio."""
        from trunkline.resources.audio.transcriptions import Transcriptions

        return Transcriptions(self._world)

    @cached_property
    def translations(self) -> Translations[W_co]:
        """Speech to English text."""
        from trunkline.resources.audio.translations import Translations

        return Translations(self._world)

    @cached_property
    def voice_consents(self) -> VoiceConsents[W_co]:
        """Recordings with which speakers consent to custom voices."""
        from trunkline.resources.audio.voice_consents import VoiceConsents

        return VoiceConsents(self._world)

    @cached_property
    def voices(self) -> Voices[W_co]:
        """Custom voices."""
        from trunkline.resources.audio.voices import Voices

        return Voices(self._world)
