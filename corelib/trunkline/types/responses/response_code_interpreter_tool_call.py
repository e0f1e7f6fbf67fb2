"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class OutputLogs(BaseModel):
    """Text output of the code."""

    logs: str
    """Logs from the code."""
    type: Literal["logs"]
    """Type of the object."""


class OutputImage(BaseModel):
    """Image output of the code."""

    type: Literal["image"]
    """Type of the object."""
    url: str
    """URL of the image."""


Output: TypeAlias = Annotated[OutputLogs | OutputImage, Discriminator("type")]


class ResponseCodeInterpreterToolCall(BaseModel):
    """Call of the code interpreter."""

    id: str
    """Unique ID."""
    code: str | None = None
    """Python code; `None` if it is not available."""
    container_id: str
    """ID of the container."""
    outputs: list[Output] | None = None
    """Logs and images from the code, if the request includes them."""
    status: Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]
    """Status of the item."""
    type: Literal["code_interpreter_call"]
    """Type of the object."""
