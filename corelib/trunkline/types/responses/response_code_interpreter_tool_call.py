"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class OutputLogs(BaseModel):
    """What code wrote."""

    logs: str
    """The text."""
    type: Literal["logs"]
    """Which kind this is."""


class OutputImage(BaseModel):
    """A picture that code drew."""

    type: Literal["image"]
    """Which kind this is."""
    url: str
    """Where the picture is."""


Output: TypeAlias = Annotated[OutputLogs | OutputImage, Discriminator("type")]


class ResponseCodeInterpreterToolCall(BaseModel):
    """Code that the model ran."""

    id: str
    """Identifies this object."""
    code: str | None = None
    """The Python code; `None` before it is written."""
    container_id: str
    """The container's id."""
    outputs: list[Output] | None = None
    """What the code wrote and drew, if the request includes it."""
    status: Literal["in_progress", "completed", "incomplete", "interpreting", "failed"]
    """How far it has come."""
    type: Literal["code_interpreter_call"]
    """Which kind this is."""
