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
    id: str
    content: str | list[ContentPart]
    role: Literal["assistant"]
    phase: Literal["commentary", "final_answer"] | None = None
    type: Literal["message"] | None = None
