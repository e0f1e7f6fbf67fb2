"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentCommandExecutionItem(BaseModel):
    """Command that the agent runs in its environment."""

    id: str
    """Unique ID."""
    command: str
    status: beta.AgentFunctionCallStatus
    """Status of the item."""
    turn_id: str
    """ID of the turn."""
    type: Literal["command_execution"]
    """Type of the object."""
    cwd: str | None = None
    duration_ms: int | None = None
    exit_code: int | None = None
    """Exit code of the command; 0 means success."""
    output: str | None = None
