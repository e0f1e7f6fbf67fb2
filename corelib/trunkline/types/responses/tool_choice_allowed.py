"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceAllowed(BaseModel):
    """Narrows the model's choice to some of the tools."""

    mode: Literal["auto", "required"]
    """Whether one of them must be called."""
    tools: list[dict[str, object]]
    """The tools to choose from."""
    type: Literal["allowed_tools"]
    """Which kind this is."""
