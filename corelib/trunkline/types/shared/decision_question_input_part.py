"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import Discriminator
from trunkline.types import shared

DecisionQuestionInputPart: TypeAlias = Annotated[
    shared.DecisionQuestionInputText | shared.DecisionQuestionInputImage | shared.DecisionInputJSON,
    Discriminator("type"),
]
