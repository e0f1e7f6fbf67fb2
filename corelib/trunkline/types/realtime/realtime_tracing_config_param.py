"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict


class TracingConfiguration(TypedDict, total=False):
    group_id: str
    metadata: object
    workflow_name: str


RealtimeTracingConfigParam: TypeAlias = Literal["auto"] | TracingConfiguration
