"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.audio.voice_consent_update_params import VoiceConsentUpdateParams


class AssistantToolChoiceFunctionParam(VoiceConsentUpdateParams, total=False):
    pass
