"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import responses

Environment: TypeAlias = (
    responses.ContainerAuto | responses.LocalEnvironment | responses.ContainerReference
)


class FunctionShellTool(BaseModel):
    """Tool with which the model runs shell commands."""

    type: Literal["shell"]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    """Callers of the tool: the model directly, or programs that it writes."""
    environment: Environment | None = None
    """Environment in which the commands run."""
