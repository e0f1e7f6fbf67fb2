"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import live


class DecisionDeveloperMessage(BaseModel):
    """Message of the developer that decisions see."""

    content: str | list[live.DecisionInputText]
    role: Literal["developer"]
    """Role of the message author."""
    id: str | None = None
    """Unique ID."""
    type: Literal["message"] | None = None
    """Type of the object."""
