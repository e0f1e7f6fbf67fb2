"""Runs of evaluations.

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
    """Runs of evaluations."""

    with_raw_response: RawView[Runs[SyncRaw], Runs[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Runs[SyncOpenBody], Runs[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def output_items(self) -> OutputItems[W_co]:
        """What models answered in runs, with grades."""
        from trunkline.resources.evals.runs.output_items import OutputItems

        return OutputItems(self._world)

    @post("/evals/{eval_id}/runs/{run_id}")
    def cancel(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunCancelResponse:
        """Stop a run of an evaluation.

        Args:
            run_id: The run's id.
            eval_id: The evaluation's id.
        """
        declaration()

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
        """Run an evaluation on a model.

        Args:
            eval_id: The evaluation's id.
            data_source: Where the run's items come from.
            metadata: Up to 16 labels of your own.
            name: A name for people.
        """
        declaration()

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
        """List the runs of an evaluation.

        Args:
            eval_id: The evaluation's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `asc`.
            status: Only those in this state.
        """
        declaration()

    @get("/evals/{eval_id}/runs/{run_id}")
    def retrieve(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunRetrieveResponse:
        """Describe one run of an evaluation and how far it is.

        Args:
            run_id: The run's id.
            eval_id: The evaluation's id.
        """
        declaration()

    @delete("/evals/{eval_id}/runs/{run_id}")
    def delete(
        self, run_id: str, *, eval_id: str, **options: Unpack[CallOptions]
    ) -> evals.RunDeleteResponse:
        """Delete a run of an evaluation.

        Args:
            run_id: The run's id.
            eval_id: The evaluation's id.
        """
        declaration()
