"""Custom voices.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    declaration,
    delete,
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


class Voices(Resource[W_co]):
    """Custom voices."""

    with_raw_response: RawView[Voices[SyncRaw], Voices[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Voices[SyncOpenBody], Voices[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @upload(
        "/audio/voices",
        files=("audio_sample",),
        variants=(
            "type",
            {
                "audio_sample": ("audio_sample", "consent"),
                None: ("audio_sample", "consent"),
                "prompt": ("prompt",),
            },
        ),
    )
    def create(
        self,
        *,
        name: str,
        audio_sample: FileTypes | Omit = omit,
        consent: str | Omit = omit,
        model: str | Literal["auto", "2026-10-08"] | Omit = omit,
        prompt: str | Omit = omit,
        script_hint: str | Omit = omit,
        type: Literal["audio_sample", "prompt"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> audio.Voice:
        """Create a custom voice from an audio sample and its consent, or from a description.

        Args:
            name: Name of the voice.
            audio_sample: Sample of the voice, at most 10 MiB.
            consent: ID of the recorded consent of the speaker.
            model: Model that makes a voice from a description.
            prompt: Description of the voice.
            script_hint: Text that the new voice speaks first; by default it is generated.
            type: How the voice is made; it decides which parameters are required.
        """
        raise declaration()

    @delete("/audio/voices/{voice_id}")
    def delete(self, voice_id: str, **options: Unpack[CallOptions]) -> audio.VoiceDeleted:
        """Delete a custom voice.

        Args:
            voice_id: ID of the voice.
        """
        raise declaration()
