"""Checkpoints of fine-tuning jobs.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.fine_tuning import jobs
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Checkpoints(Resource[W_co]):
    """Checkpoints of fine-tuning jobs."""

    with_raw_response: RawView[Checkpoints[SyncRaw], Checkpoints[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Checkpoints[SyncOpenBody], Checkpoints[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged("/fine_tuning/jobs/{fine_tuning_job_id}/checkpoints")
    def list(
        self,
        fine_tuning_job_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[jobs.FineTuningJobCheckpoint]:
        """List the model checkpoints of a fine-tuning job.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `10`.
        """
        raise declaration()
