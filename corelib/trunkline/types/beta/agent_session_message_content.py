"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class MessageContentResourceInputText(BaseModel):
    text: str
    type: Literal["input_text"]


class MessageContentResourceInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]


class MessageContentResourceOutputText(BaseModel):
    text: str
    type: Literal["output_text"]


AgentSessionMessageContent: TypeAlias = Annotated[
    MessageContentResourceInputText
    | MessageContentResourceInputImage
    | MessageContentResourceOutputText,
    Discriminator("type"),
]
