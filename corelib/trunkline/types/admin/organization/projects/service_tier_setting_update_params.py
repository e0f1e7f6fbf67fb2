"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.admin.organization.projects.project_optional_service_tier import (
    ProjectOptionalServiceTier,
)


class ServiceTierSettingUpdateParams(TypedDict, total=False):
    default: Literal["standard", "fast", "scale"]
    enabled_tiers: Literal["all"] | list[ProjectOptionalServiceTier]
