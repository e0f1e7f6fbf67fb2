"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types.beta import threads

MessageContentDelta: TypeAlias = Annotated[
    threads.ImageFileDeltaBlock
    | threads.TextDeltaBlock
    | threads.RefusalDeltaBlock
    | threads.ImageURLDeltaBlock,
    Discriminator("type"),
]
