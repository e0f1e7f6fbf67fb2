"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from trunkline.models import BaseModel, field


class ProjectModelPermissions(BaseModel):
    api_model_ids: list[str] = field(wire="model_ids")
    mode: Literal["allow_list", "deny_list"]
    object: Literal["project.model_permissions"]
