"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import beta

AssistantTool: TypeAlias = Annotated[
    beta.CodeInterpreterTool | beta.FileSearchTool | beta.FunctionTool, Discriminator("type")
]
