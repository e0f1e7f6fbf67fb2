"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types import responses

RealtimeToolChoiceConfig: TypeAlias = (
    responses.ToolChoiceOptions | responses.ToolChoiceFunction | responses.ToolChoiceMcp
)
