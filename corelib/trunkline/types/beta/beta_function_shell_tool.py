"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel
from trunkline.types import beta

Environment: TypeAlias = (
    beta.BetaContainerAuto | beta.BetaLocalEnvironment | beta.BetaContainerReference
)


class BetaFunctionShellTool(BaseModel):
    type: Literal["shell"]
    allowed_callers: list[Literal["direct", "programmatic"]] | None = None
    environment: Environment | None = None
