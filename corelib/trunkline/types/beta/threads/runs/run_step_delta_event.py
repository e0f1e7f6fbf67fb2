"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.beta.threads import runs


class RunStepDeltaEvent(BaseModel):
    id: str
    delta: runs.RunStepDelta
    object: Literal["thread.run.step.delta"]
