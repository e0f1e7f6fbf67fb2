"""Graded outputs of eval runs.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.evals import runs
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class OutputItems(Resource[W_co]):
    """Graded outputs of eval runs."""

    with_raw_response: RawView[OutputItems[SyncRaw], OutputItems[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[OutputItems[SyncOpenBody], OutputItems[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged("/evals/{eval_id}/runs/{run_id}/output_items")
    def list(
        self,
        run_id: str,
        *,
        eval_id: str,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        status: Literal["fail", "pass"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[runs.OutputItemListResponse]:
        """List the output items of a run: the sampled outputs and their grades.

        Args:
            run_id: ID of the run.
            eval_id: ID of the eval.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `asc`.
            status: List only output items with this result: `pass` or `fail`.
        """
        raise declaration()

    @get("/evals/{eval_id}/runs/{run_id}/output_items/{output_item_id}")
    def retrieve(
        self, output_item_id: str, *, eval_id: str, run_id: str, **options: Unpack[CallOptions]
    ) -> runs.OutputItemRetrieveResponse:
        """Return one output item of a run: the sampled output and its grades.

        Args:
            output_item_id: ID of the output item.
            eval_id: ID of the eval.
            run_id: ID of the run.
        """
        raise declaration()
