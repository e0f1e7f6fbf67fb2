"""Service tiers of projects.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.admin.organization.projects.project_optional_service_tier import (
        ProjectOptionalServiceTier,
    )

W_co = TypeVar("W_co", bound=World, covariant=True)


class ServiceTierSettings(Resource[W_co]):
    """Service tiers of projects."""

    with_raw_response: RawView[ServiceTierSettings[SyncRaw], ServiceTierSettings[AsyncRaw]] = (
        RawView()
    )
    with_streaming_response: OpenBodyView[
        ServiceTierSettings[SyncOpenBody], ServiceTierSettings[AsyncOpenBody]
    ] = OpenBodyView()

    @get("/organization/projects/{project_id}/service_tier_settings", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectServiceTierSettings:
        """Return the default service tier of a project, and those that it may use.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/service_tier_settings", admin=True)
    def update(
        self,
        project_id: str,
        *,
        default: Literal["standard", "fast", "scale"] | Omit = omit,
        enabled_tiers: Literal["all"] | list[ProjectOptionalServiceTier] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectServiceTierSettings:
        """Change the default service tier of a project, or those that it may use.

        Args:
            project_id: ID of the project.
            default: Service tier of requests that do not name one.
            enabled_tiers: Further service tiers that the project may use, or `all`.
        """
        raise declaration()
