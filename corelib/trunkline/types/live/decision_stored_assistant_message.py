"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class ContentPartOutputText(BaseModel):
    text: str
    type: Literal["output_text"]


class ContentPartRefusal(BaseModel):
    refusal: str
    type: Literal["refusal"]


ContentPart: TypeAlias = Annotated[
    ContentPartOutputText | ContentPartRefusal, Discriminator("type")
]


class DecisionStoredAssistantMessage(BaseModel):
    """Message of the assistant that decisions see."""

    id: str
    """Unique ID."""
    content: str | list[ContentPart]
    role: Literal["assistant"]
    """Role of the message author."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether the message is commentary or the final answer."""
    type: Literal["message"] | None = None
    """Type of the object."""
