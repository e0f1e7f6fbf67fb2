"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared


class Reasoning(BaseModel):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None


TextFormat: TypeAlias = Annotated[
    shared.ResponseFormatText | responses.ResponseFormatTextJSONSchemaConfig, Discriminator("type")
]


class Text(BaseModel):
    format: TextFormat


class ResponseConfigurationUpdateItem(BaseModel):
    id: str
    type: Literal["configuration_update"]
    reasoning: Reasoning | None = None
    text: Text | None = None
