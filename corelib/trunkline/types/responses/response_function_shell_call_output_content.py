"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class OutcomeTimeout(BaseModel):
    """The command exceeded its time limit and was terminated."""

    type: Literal["timeout"]
    """Type of the object."""


class OutcomeExit(BaseModel):
    """The command exited."""

    exit_code: int
    """Exit code of the command; 0 means success."""
    type: Literal["exit"]
    """Type of the object."""


Outcome: TypeAlias = Annotated[OutcomeTimeout | OutcomeExit, Discriminator("type")]


class ResponseFunctionShellCallOutputContent(BaseModel):
    """Output of one shell command."""

    outcome: Outcome
    """Outcome of the command: its exit code, or a timeout."""
    stderr: str
    """Standard error. At most 10485760 characters."""
    stdout: str
    """Standard output. At most 10485760 characters."""
