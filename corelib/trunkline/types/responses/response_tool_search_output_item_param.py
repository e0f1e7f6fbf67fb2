"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseToolSearchOutputItemParam(BaseModel):
    """The tools that a search found."""

    tools: list[responses.Tool]
    """The tools found; from now on the model may call them."""
    type: Literal["tool_search_output"]
    """Which kind this is."""
    id: str | None = None
    """Identifies this object."""
    call_id: str | None = None
    """The id that a call and its output share. At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    """Whether the API searches for tools, or your program."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """How far it has come."""
