"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline import types
from trunkline.models import Discriminator

FileChunkingStrategy: TypeAlias = Annotated[
    types.StaticFileChunkingStrategyObject | types.OtherFileChunkingStrategyObject,
    Discriminator("type"),
]
