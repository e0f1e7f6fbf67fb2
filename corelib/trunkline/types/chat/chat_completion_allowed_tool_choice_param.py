"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_allowed_tools_param import ChatCompletionAllowedToolsParam


class ChatCompletionAllowedToolChoiceParam(TypedDict, total=False):
    """Tool choice that restricts the model to a set of tools."""

    allowed_tools: Required[ChatCompletionAllowedToolsParam]
    type: Required[Literal["allowed_tools"]]
    """Type of the object."""
