"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import shared


class CustomTool(BaseModel):
    """A tool that takes text rather than JSON."""

    name: str
    """The tool's name in calls."""
    type: Literal["custom"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""
    defer_loading: bool | None = None
    """Whether the model gets it only once a tool search has found it."""
    description: str | None = None
    """What it is for."""
    format: shared.CustomToolInputFormat | None = None
    """What the text must look like."""
