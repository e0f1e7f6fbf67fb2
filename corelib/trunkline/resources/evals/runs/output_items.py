"""What models answered in runs, with grades.

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
    """What models answered in runs, with grades."""

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
        """List what the model answered in a run, with its grades.

        Args:
            run_id: The run's id.
            eval_id: The evaluation's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `asc`.
            status: Only those in this state.
        """
        declaration()

    @get("/evals/{eval_id}/runs/{run_id}/output_items/{output_item_id}")
    def retrieve(
        self, output_item_id: str, *, eval_id: str, run_id: str, **options: Unpack[CallOptions]
    ) -> runs.OutputItemRetrieveResponse:
        """Get one answer of a run, with its grades.

        Args:
            output_item_id: The output item's id.
            eval_id: The evaluation's id.
            run_id: The run's id.
        """
        declaration()
