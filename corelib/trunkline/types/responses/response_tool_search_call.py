"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseToolSearchCall(BaseModel):
    """The model's search for tools."""

    id: str
    """Identifies this object."""
    arguments: object
    """What is searched for."""
    call_id: str | None = None
    """The id that a call and its output share."""
    execution: Literal["server", "client"]
    """Whether the API searches for tools, or your program."""
    status: Literal["in_progress", "completed", "incomplete"]
    """How far it has come."""
    type: Literal["tool_search_call"]
    """Which kind this is."""
    created_by: str | None = None
    """The id of whoever made it."""
