"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ResponseToolSearchCall(BaseModel):
    """Call of the tool search."""

    id: str
    """Unique ID."""
    arguments: object
    """Arguments of the search."""
    call_id: str | None = None
    """ID that links the call and its output."""
    execution: Literal["server", "client"]
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    type: Literal["tool_search_call"]
    """Type of the object."""
    created_by: str | None = None
    """ID of the creator."""
