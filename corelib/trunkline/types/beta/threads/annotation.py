"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types.beta import threads

Annotation: TypeAlias = Annotated[
    threads.FileCitationAnnotation | threads.FilePathAnnotation, Discriminator("type")
]
