"""What a project may spend.

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

W_co = TypeVar("W_co", bound=World, covariant=True)


class SpendLimit(Resource[W_co]):
    """What a project may spend."""

    with_raw_response: RawView[SpendLimit[SyncRaw], SpendLimit[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[SpendLimit[SyncOpenBody], SpendLimit[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/organization/projects/{project_id}/spend_limit", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendLimit:
        """Tell the spending limit of a project.

        Args:
            project_id: The project's id.
        """
        declaration()

    @post("/organization/projects/{project_id}/spend_limit", admin=True)
    def update(
        self,
        project_id: str,
        *,
        currency: Literal["USD"],
        interval: Literal["month"],
        threshold_amount: int,
        **options: Unpack[CallOptions],
    ) -> projects.ProjectSpendLimit:
        """Set the spending limit of a project.

        Args:
            project_id: The project's id.
            currency: The currency's code.
            interval: How often the count begins anew.
            threshold_amount: The amount, in cents. At least 1.
        """
        declaration()

    @delete("/organization/projects/{project_id}/spend_limit", admin=True)
    def delete(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendLimitDeleted:
        """Lift the spending limit of a project.

        Args:
            project_id: The project's id.
        """
        declaration()
