"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AgentText(BaseModel):
    """Format and length of an agent's texts."""

    format: beta.TextFormat
    verbosity: Literal["low", "medium", "high"]
