"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.admin.organization.usage_audio_speeches_params import UsageAudioSpeechesParams


class UsageEmbeddingsParams(UsageAudioSpeechesParams, total=False):
    pass
