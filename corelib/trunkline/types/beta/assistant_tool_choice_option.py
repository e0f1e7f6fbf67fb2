"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.types import beta

AssistantToolChoiceOption: TypeAlias = (
    Literal["none", "auto", "required"] | beta.AssistantToolChoice
)
