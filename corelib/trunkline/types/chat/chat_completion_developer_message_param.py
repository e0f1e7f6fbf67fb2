"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.chat.chat_completion_content_part_text_param import (
    ChatCompletionContentPartTextParam,
)


class ChatCompletionDeveloperMessageParam(TypedDict, total=False):
    """Instructions of the application's developer."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    role: Required[Literal["developer"]]
    """Whose message it is."""
    name: str
