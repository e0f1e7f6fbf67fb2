"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.live.custom_voice import CustomVoice


class ResponseConversationParam(CustomVoice):
    pass
