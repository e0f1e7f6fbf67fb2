"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.beta import threads
from trunkline.types.beta.threads.growing_texts import GrowingValue


class Text(GrowingValue):
    annotations: list[threads.Annotation]
    value: str
