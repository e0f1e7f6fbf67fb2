"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class Text(BaseModel):
    type: Literal["text"]


class JSONObject(BaseModel):
    type: Literal["json_object"]


BetaResponseFormatTextConfig: TypeAlias = Annotated[
    Text | beta.BetaResponseFormatTextJSONSchemaConfig | JSONObject, Discriminator("type")
]
