"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_param import ChatCompletionContentPartParam


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """What the user says."""

    content: Required[str | Iterable[ChatCompletionContentPartParam]]
    role: Required[Literal["user"]]
    """Whose message it is."""
    name: str
