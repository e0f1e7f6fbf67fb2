"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseToolSearchOutputItem(BaseModel):
    """Output of a tool search."""

    id: str
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output."""
    execution: Literal["server", "client"]
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"]
    """Status of the item."""
    tools: list[responses.Tool]
    """Tools found, which the model may call from now on."""
    type: Literal["tool_search_output"]
    """Type of the object."""
    created_by: str | None = None
    """ID of the creator."""
