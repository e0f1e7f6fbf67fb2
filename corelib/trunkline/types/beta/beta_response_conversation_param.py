"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.responses.response_conversation_param import ResponseConversationParam


class BetaResponseConversationParam(ResponseConversationParam):
    pass
