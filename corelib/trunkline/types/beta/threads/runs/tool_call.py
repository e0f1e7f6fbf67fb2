"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types.beta.threads import runs

ToolCall: TypeAlias = Annotated[
    runs.CodeInterpreterToolCall | runs.FileSearchToolCall | runs.FunctionToolCall,
    Discriminator("type"),
]
