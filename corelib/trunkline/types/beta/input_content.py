"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class InputContentResourceInputText(BaseModel):
    text: str
    type: Literal["input_text"]


class InputContentResourceInputImage(BaseModel):
    image_url: str
    type: Literal["input_image"]


InputContent: TypeAlias = Annotated[
    InputContentResourceInputText | InputContentResourceInputImage, Discriminator("type")
]
