"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionStoredSystemMessage(BaseModel):
    """Message of the system that decisions see."""

    id: str
    """Unique ID."""
    content: str | list[live.DecisionInputText]
    role: Literal["system"]
    """Role of the message author."""
    type: Literal["message"] | None = None
    """Type of the object."""
