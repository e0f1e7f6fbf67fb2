"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel
from trunkline.types.admin.organization import projects


class ProjectServiceTierSettings(BaseModel):
    """Service tiers of a project: the default, and those that are enabled."""

    default: Literal["standard", "fast", "scale"]
    enabled_tiers: Literal["all"] | list[projects.ProjectOptionalServiceTier]
    object: Literal["project.service_tier_settings"]
    """Object type."""
