"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses

Environment: TypeAlias = (
    responses.ContainerAuto | responses.LocalEnvironment | responses.ContainerReference
)


class FunctionShellTool(BaseModel):
    """Lets the model run shell commands."""

    type: Literal["shell"]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Who may call it: the model, programs that the model writes."""
    environment: Environment | None = None
    """Where the commands run."""
