"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline import types
from trunkline.models import Discriminator

ImageEditStreamEvent: TypeAlias = Annotated[
    types.ImageEditPartialImageEvent | types.ImageEditCompletedEvent, Discriminator("type")
]
