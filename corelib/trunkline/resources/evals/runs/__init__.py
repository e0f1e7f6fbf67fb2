"""Runs of evals.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    delete,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import evals
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.evals.runs.output_items import OutputItems
    from trunkline.types.evals import run_create_params
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Runs(Resource[W_co]):
    """Runs of evals."""

    with_raw_response: RawView[Runs[SyncRaw], Runs[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Runs[SyncOpenBody], Runs[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def output_items(self) -> OutputItems[W_co]:
        """Graded outputs of eval runs."""
        from trunkline.resources.evals.runs.output_items import OutputItems

        return OutputItems(self._world)

    @post("/evals/{eval_id}/runs/{run_id}/cancel")
    def cancel(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunCancelResponse:
        """Cancel a run of an eval.

        Args:
            run_id: ID of the run.
            eval_id: ID of the eval.
        """
        raise declaration()

    @post("/evals/{eval_id}/runs")
    def create(
        self,
        eval_id: str,
        *,
        data_source: run_create_params.DataSource,
        metadata: Metadata | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> evals.RunCreateResponse:
        """Start a run of an eval: sample outputs from a model and grade them.

        Args:
            eval_id: ID of the eval.
            data_source: Source of the run's test data.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the run.
        """
        raise declaration()

    @cursor_paged("/evals/{eval_id}/runs")
    def list(
        self,
        eval_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        status: Literal["queued", "in_progress", "completed", "canceled", "failed"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[evals.RunListResponse]:
        """List the runs of an eval.

        Args:
            eval_id: ID of the eval.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
            status: List only runs with this status.
        """
        raise declaration()

    @get("/evals/{eval_id}/runs/{run_id}")
    def retrieve(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunRetrieveResponse:
        """Return one run of an eval, with its status and results.

        Args:
            run_id: ID of the run.
            eval_id: ID of the eval.
        """
        raise declaration()

    @delete("/evals/{eval_id}/runs/{run_id}")
    def delete(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunDeleteResponse:
        """Delete a run of an eval.

        Args:
            run_id: ID of the run.
            eval_id: ID of the eval.
        """
        raise declaration()
