"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel


class ToolChoiceAllowed(BaseModel):
    """Tool choice that restricts the model to a set of tools."""

    mode: Literal["auto", "required"]
    """`auto` lets the model answer without a tool; `required` forces a tool call."""
    tools: list[dict[str, object]]
    """Definitions of the allowed tools."""
    type: Literal["allowed_tools"]
    """Type of the object."""
