"""Spend limits of projects.

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
    """Spend limits of projects."""

    with_raw_response: RawView[SpendLimit[SyncRaw], SpendLimit[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[SpendLimit[SyncOpenBody], SpendLimit[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @get("/organization/projects/{project_id}/spend_limit", admin=True)
    def retrieve(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendLimit:
        """Return the spend limit of a project.

        Args:
            project_id: ID of the project.
        """
        raise declaration()

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
        """Set the spend limit of a project.

        Args:
            project_id: ID of the project.
            currency: Currency of the amount, as an ISO 4217 code.
            interval: Period over which spending is added up.
            threshold_amount: Spend limit, in cents. At least 1.
        """
        raise declaration()

    @delete("/organization/projects/{project_id}/spend_limit", admin=True)
    def delete(
        self, project_id: str, **options: Unpack[CallOptions]
    ) -> projects.ProjectSpendLimitDeleted:
        """Remove the spend limit of a project.

        Args:
            project_id: ID of the project.
        """
        raise declaration()
