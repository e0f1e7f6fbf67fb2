"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class Reasoning(BaseModel):
    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None


class TextFormatText(BaseModel):
    type: Literal["text"]


TextFormat: TypeAlias = Annotated[
    TextFormatText | beta.BetaResponseFormatTextJSONSchemaConfig, Discriminator("type")
]


class Text(BaseModel):
    format: TextFormat


class BetaResponseConfigurationUpdateItemParam(BaseModel):
    """Change of the settings within a conversation."""

    type: Literal["configuration_update"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    agent: Agent | None = None
    reasoning: Reasoning | None = None
    """New settings of the reasoning."""
    text: Text | None = None
    """New format of texts."""
