"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses, shared


class Reasoning(BaseModel):
    """How much the model reasons."""

    effort: Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | None = None
    """Effort of the reasoning."""


TextFormat: TypeAlias = Annotated[
    shared.ResponseFormatText | responses.ResponseFormatTextJSONSchemaConfig, Discriminator("type")
]


class Text(BaseModel):
    """Format of texts."""

    format: TextFormat
    """Format of texts."""


class ResponseConfigurationUpdateItem(BaseModel):
    """Change of the settings within a conversation."""

    id: str
    """Unique ID."""
    type: Literal["configuration_update"]
    """Type of the object."""
    reasoning: Reasoning | None = None
    """New settings of the reasoning."""
    text: Text | None = None
    """New format of texts."""
