"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class ContentPartOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


class ContentPartRefusal(TypedDict, total=False):
    refusal: Required[str]
    type: Required[Literal["refusal"]]


ContentPart: TypeAlias = ContentPartOutputText | ContentPartRefusal


class DecisionAssistantMessageParam(TypedDict, total=False):
    """Message of the assistant that decisions see."""

    content: Required[str | Iterable[ContentPart]]
    role: Required[Literal["assistant"]]
    """Role of the message author."""
    id: str | None
    """Unique ID."""
    phase: Literal["commentary", "final_answer"] | None
    """Whether the message is commentary or the final answer."""
    type: Literal["message"]
    """Type of the object."""
