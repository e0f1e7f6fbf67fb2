"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.responses.response_conversation_param_param import (
    ResponseConversationParamParam,
)


class BetaResponseConversationParamParam(ResponseConversationParamParam, total=False):
    pass
