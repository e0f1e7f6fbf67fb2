"""The resource `admin.organization.projects.service_tier_settings`.

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
    """The resource `admin.organization.projects.service_tier_settings`."""

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
        """`GET /organization/projects/{project_id}/service_tier_settings`.

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
        """`POST /organization/projects/{project_id}/service_tier_settings`.

        Args:
            project_id: ID of the project.
            default: Whether to make this version the default.
            enabled_tiers: No description.
        """
        raise declaration()
