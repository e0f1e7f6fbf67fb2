"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import live


class ContentPartInputText(BaseModel):
    text: str
    type: Literal["input_text"]


class ContentPartInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]
    detail: Literal["low", "high", "auto", "original"] | None = None


class ContentPartInputJSON(BaseModel):
    data: list[live.DecisionJSONObject] | live.DecisionJSONObject
    type: Literal["input_json"]


ContentPart: TypeAlias = Annotated[
    ContentPartInputText | ContentPartInputImage | ContentPartInputJSON, Discriminator("type")
]


class DecisionUserMessage(BaseModel):
    """Message of the user that decisions see."""

    content: str | list[ContentPart]
    role: Literal["user"]
    """Role of the message author."""
    id: str | None = None
    """Unique ID."""
    type: Literal["message"] | None = None
    """Type of the object."""
