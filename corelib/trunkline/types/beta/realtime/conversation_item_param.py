"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.realtime.conversation_item_content_param import (
    ConversationItemContentParam,
)


class ConversationItemParam(TypedDict, total=False):
    id: str
    arguments: str
    call_id: str
    content: Iterable[ConversationItemContentParam]
    name: str
    object: Literal["realtime.item"]
    output: str
    role: Literal["user", "assistant", "system"]
    status: Literal["completed", "incomplete", "in_progress"]
    type: Literal["message", "function_call", "function_call_output"]
