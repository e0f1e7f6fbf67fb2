"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types.beta.threads import runs

ToolCallDelta: TypeAlias = Annotated[
    runs.CodeInterpreterToolCallDelta | runs.FileSearchToolCallDelta | runs.FunctionToolCallDelta,
    Discriminator("type"),
]
