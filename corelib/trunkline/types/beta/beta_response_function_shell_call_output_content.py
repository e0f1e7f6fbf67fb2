"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class OutcomeTimeout(BaseModel):
    """The command took too long and was ended."""

    type: Literal["timeout"]
    """Which kind this is."""


class OutcomeExit(BaseModel):
    """The command ended by itself."""

    exit_code: int
    """The command's exit status; 0 is success."""
    type: Literal["exit"]
    """Which kind this is."""


Outcome: TypeAlias = Annotated[OutcomeTimeout | OutcomeExit, Discriminator("type")]


class BetaResponseFunctionShellCallOutputContent(BaseModel):
    outcome: Outcome
    stderr: str
    """At most 10485760 characters."""
    stdout: str
    """At most 10485760 characters."""
