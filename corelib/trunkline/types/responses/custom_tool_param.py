"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.custom_tool_input_format import CustomToolInputFormat


class CustomToolParam(TypedDict, total=False):
    """A tool that takes text rather than JSON."""

    name: Required[str]
    """The tool's name in calls."""
    type: Required[Literal["custom"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
    defer_loading: bool
    """Whether the model gets it only once a tool search has found it."""
    description: str
    """What it is for."""
    format: CustomToolInputFormat
    """What the text must look like."""
