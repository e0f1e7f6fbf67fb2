"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta.threads import runs

StepDetails: TypeAlias = Annotated[
    runs.RunStepDeltaMessageDelta | runs.ToolCallDeltaObject, Discriminator("type")
]


class RunStepDelta(BaseModel):
    step_details: StepDetails | None = None
