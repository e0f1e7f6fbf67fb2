"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ConversationItemContentParam(TypedDict, total=False):
    id: str
    audio: str
    text: str
    transcript: str
    type: Literal["input_text", "input_audio", "item_reference", "text", "audio"]
