"""Data retention policies of projects.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource, declaration, get, post
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class DataRetention(Resource[W_co]):
    """Data retention policies of projects."""

    with_raw_response: RawView[DataRetention[SyncRaw], DataRetention[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        DataRetention[SyncOpenBody], DataRetention[AsyncOpenBody]
    ] = OpenBodyView()

    @get("/organization/projects/{project_id}/data_retention", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectDataRetention:
        """Return the data retention policy of a project.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/data_retention", admin=True)
    def update(
        self,
        project_id: str,
        *,
        retention_type: Literal[
            "organization_default",
            "none",
            "zero_data_retention",
            "modified_abuse_monitoring",
            "enhanced_zero_data_retention",
            "enhanced_modified_abuse_monitoring",
        ],
        **options: Unpack[CallOptions],
    ) -> projects.ProjectDataRetention:
        """Change the data retention policy of a project.

        Args:
            project_id: ID of the project.
            retention_type: Data retention policy.
        """
        raise declaration()
