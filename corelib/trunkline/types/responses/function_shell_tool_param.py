"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.container_auto_param import ContainerAutoParam
from trunkline.types.responses.container_reference_param import ContainerReferenceParam
from trunkline.types.responses.local_environment_param import LocalEnvironmentParam

Environment: TypeAlias = ContainerAutoParam | LocalEnvironmentParam | ContainerReferenceParam


class FunctionShellToolParam(TypedDict, total=False):
    """Tool with which the model runs shell commands."""

    type: Required[Literal["shell"]]
    """Type of the object."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Callers of the tool: the model directly, or programs that it writes."""
    environment: Environment | None
    """Environment in which the commands run."""
