"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel
from trunkline.types.beta import threads


class Text(BaseModel):
    annotations: list[threads.Annotation]
    value: str
