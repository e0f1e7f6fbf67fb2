"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.custom_tool_input_format import CustomToolInputFormat


class CustomToolParam(TypedDict, total=False):
    """Custom tool, which takes text as input."""

    name: Required[str]
    """Name of the tool, which calls use."""
    type: Required[Literal["custom"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    defer_loading: bool
    """Whether the tool is loaded only when a tool search finds it."""
    description: str
    """Description of the tool, for the model."""
    format: CustomToolInputFormat
    """Format of the tool's input: free text or a grammar."""
