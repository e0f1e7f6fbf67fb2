"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types import responses

Content: TypeAlias = Annotated[
    responses.ResponseOutputText | responses.ResponseOutputRefusal, Discriminator("type")
]


class ResponseOutputMessage(BaseModel):
    """A message written by the model."""

    id: str
    """Identifies this object."""
    content: list[Content]
    """The parts of the message: texts, refusals."""
    role: Literal["assistant"]
    """Whose message it is."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["message"]
    """Which kind this is."""
    phase: Literal["commentary", "final_answer"] | None = None
    """Whether this is a remark on the way, or the final answer."""
