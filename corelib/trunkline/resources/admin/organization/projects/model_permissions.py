"""Models that projects may or may not use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.admin.organization import projects

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.sequence_not_str import SequenceNotStr

W_co = TypeVar("W_co", bound=World, covariant=True)


class ModelPermissions(Resource[W_co]):
    """Models that projects may or may not use."""

    with_raw_response: RawView[ModelPermissions[SyncRaw], ModelPermissions[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[
        ModelPermissions[SyncOpenBody], ModelPermissions[AsyncOpenBody]
    ] = OpenBodyView()

    @get("/organization/projects/{project_id}/model_permissions", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectModelPermissions:
        """Return the models that a project may or may not use.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

    @post("/organization/projects/{project_id}/model_permissions", admin=True)
    def update(
        self,
        project_id: str,
        *,
        mode: Literal["allow_list", "deny_list"],
        model_ids: SequenceNotStr[str],
        **options: Unpack[CallOptions],
    ) -> projects.ProjectModelPermissions:
        """Set the models that a project may or may not use.

        Args:
            project_id: ID of the project.
            mode: Whether `model_ids` are the only allowed models, or the denied ones.
            model_ids: IDs of the allowed or denied models.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/model_permissions", admin=True)
    def delete(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectModelPermissionsDeleted:
        """Remove the model restrictions of a project, so that it may use every model.

        Args:
            project_id: ID of the project.
        """
        raise declaration()
