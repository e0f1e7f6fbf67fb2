"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator, field


class TextFormatResourceText(BaseModel):
    type: Literal["text"]


class TextFormatResourceJSONSchema(BaseModel):
    schema_: dict[str, object] = field(wire="schema")
    type: Literal["json_schema"]


TextFormat: TypeAlias = Annotated[
    TextFormatResourceText | TextFormatResourceJSONSchema, Discriminator("type")
]
