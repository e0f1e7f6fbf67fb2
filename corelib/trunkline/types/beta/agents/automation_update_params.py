"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.beta.agents.automation_target_param import AutomationTargetParam


class AutomationUpdateParams(TypedDict, total=False):
    expression: str
    metadata: dict[str, str]
    name: str
    run_at: int
    target: AutomationTargetParam
    timezone: str
