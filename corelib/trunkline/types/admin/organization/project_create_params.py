"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from trunkline.types.admin.organization.project_residency import ProjectResidency


class ProjectCreateParams(TypedDict, total=False):
    name: Required[str]
    external_key_id: str | None
    geography: str | None
    residency: ProjectResidency | None
