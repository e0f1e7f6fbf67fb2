"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import beta


class Agent(BaseModel):
    agent_name: str


class PartReasoningText(BaseModel):
    """Text of the model's reasoning."""

    text: str
    """Reasoning text."""
    type: Literal["reasoning_text"]
    """Type of the object."""


Part: TypeAlias = Annotated[
    beta.BetaResponseOutputText | beta.BetaResponseOutputRefusal | PartReasoningText,
    Discriminator("type"),
]


class BetaResponseContentPartAddedEvent(BaseModel):
    content_index: int
    item_id: str
    output_index: int
    part: Part
    sequence_number: int
    type: Literal["response.content_part.added"]
    agent: Agent | None = None
