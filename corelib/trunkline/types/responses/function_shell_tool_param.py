"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.container_auto_param import ContainerAutoParam
from trunkline.types.responses.container_reference_param import ContainerReferenceParam
from trunkline.types.responses.local_environment_param import LocalEnvironmentParam

Environment: TypeAlias = ContainerAutoParam | LocalEnvironmentParam | ContainerReferenceParam


class FunctionShellToolParam(TypedDict, total=False):
    """Lets the model run shell commands."""

    type: Required[Literal["shell"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
    environment: Environment | None
    """Where the commands run."""
