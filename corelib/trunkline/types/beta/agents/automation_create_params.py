"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.agents.automation_metadata_param import AutomationMetadataParam
from trunkline.types.beta.agents.automation_target_param import AutomationTargetParam


class CreateAutomationParamsPeriodic(TypedDict, total=False):
    expression: Required[str]
    name: Required[str]
    target: Required[AutomationTargetParam]
    timezone: Required[str]
    type: Required[Literal["periodic"]]
    metadata: AutomationMetadataParam


class CreateAutomationParamsOnce(TypedDict, total=False):
    name: Required[str]
    run_at: Required[int]
    target: Required[AutomationTargetParam]
    type: Required[Literal["once"]]
    metadata: AutomationMetadataParam


AutomationCreateParams: TypeAlias = CreateAutomationParamsPeriodic | CreateAutomationParamsOnce
