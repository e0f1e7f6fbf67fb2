"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field
from trunkline.types import shared


class CustomTool(BaseModel):
    """Custom tool, which takes text as input."""

    name: str
    """Name of the tool, which calls use."""
    type: Literal["custom"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""
    async_: bool | None = field(wire="async", default=None)
    """Whether the model continues before the call has its output."""
    defer_loading: bool | None = None
    """Whether the tool is loaded only when a tool search finds it."""
    description: str | None = None
    """Description of the tool, for the model."""
    format: shared.CustomToolInputFormat | None = None
    """Format of the tool's input: free text or a grammar."""
