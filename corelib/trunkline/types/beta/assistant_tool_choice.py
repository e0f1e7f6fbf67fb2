"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types import beta


class AssistantToolChoice(BaseModel):
    type: Literal["function", "code_interpreter", "file_search"]
    function: beta.AssistantToolChoiceFunction | None = None
