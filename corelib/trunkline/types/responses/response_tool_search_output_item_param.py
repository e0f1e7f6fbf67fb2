"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import responses


class ResponseToolSearchOutputItemParam(BaseModel):
    """Output of a tool search."""

    tools: list[responses.Tool]
    """Tools found, which the model may call from now on."""
    type: Literal["tool_search_output"]
    """Type of the object."""
    id: str | None = None
    """Unique ID."""
    call_id: str | None = None
    """ID that links the call and its output. At most 64 characters."""
    execution: Literal["server", "client"] | None = None
    """Where the tool search runs: `server` or `client`."""
    status: Literal["in_progress", "completed", "incomplete"] | None = None
    """Status of the item."""
