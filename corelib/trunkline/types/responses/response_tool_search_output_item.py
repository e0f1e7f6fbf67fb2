"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseToolSearchOutputItem(BaseModel):
    """The tools that a search found."""

    id: str
    """Identifies this object."""
    call_id: str | None = None
    """The id that a call and its output share."""
    execution: Literal["server", "client"]
    """Whether the API searches for tools, or your program."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    tools: list[responses.Tool]
    """The tools found; from now on the model may call them."""
    type: Literal["tool_search_output"]
    """Which kind this is."""
    created_by: str | None = None
    """The id of whoever made it."""
