"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_container_auto_param import BetaContainerAutoParam
from trunkline.types.beta.beta_container_reference_param import BetaContainerReferenceParam
from trunkline.types.beta.beta_local_environment_param import BetaLocalEnvironmentParam

Environment: TypeAlias = (
    BetaContainerAutoParam | BetaLocalEnvironmentParam | BetaContainerReferenceParam
)


class BetaFunctionShellToolParam(TypedDict, total=False):
    type: Required[Literal["shell"]]
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    environment: Environment | None
