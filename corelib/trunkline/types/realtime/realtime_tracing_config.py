"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class TracingConfiguration(BaseModel):
    group_id: str | None = None
    metadata: object | None = None
    workflow_name: str | None = None


RealtimeTracingConfig: TypeAlias = Literal["auto"] | TracingConfiguration
