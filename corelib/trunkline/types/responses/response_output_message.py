"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses

Content: TypeAlias = Annotated[
    responses.ResponseOutputText | responses.ResponseOutputRefusal, Discriminator("type")
]


class ResponseOutputMessage(BaseModel):
    """Message that the model generated."""

    id: str
    """Unique ID."""
    content: list[Content]
    """Content parts of the message: text and refusals."""
    role: Literal["assistant"]
    """Role of the message author."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["message"]
    """Type of the object."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether the message is commentary or the final answer."""
