"""Evals: tests of the quality of model outputs.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
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
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.evals.runs import Runs
    from trunkline.types import eval_create_params
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Evals(Resource[W_co]):
    """Evals: tests of the quality of model outputs."""

    with_raw_response: RawView[Evals[SyncRaw], Evals[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Evals[SyncOpenBody], Evals[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def runs(self) -> Runs[W_co]:
        """Runs of evals."""
        from trunkline.resources.evals.runs import Runs

        return Runs(self._world)

    @post("/evals")
    def create(
        self,
        *,
        data_source_config: eval_create_params.DataSourceConfig,
        testing_criteria: Iterable[eval_create_params.TestingCriterion],
        metadata: Metadata | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.EvalCreateResponse:
        """Create an eval: the schema of its test data and the graders of its results.

        Args:
            data_source_config: Configuration of the data source: the schema of the test items.
            testing_criteria: Graders that every output of a run is graded by.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: Name of the eval.
        """
        raise declaration()

    @cursor_paged("/evals")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        order_by: Literal["created_at", "updated_at"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[types.EvalListResponse]:
        """List the evals.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by `order_by`, ascending or descending. Default `asc`.
            order_by: Time to sort by: creation or last update. Default `created_at`.
        """
        raise declaration()

    @get("/evals/{eval_id}")
    def retrieve(self, eval_id: str, **options: Unpack[CallOptions]) -> types.EvalRetrieveResponse:
        """Return one eval.

        Args:
            eval_id: ID of the eval.
        """
        raise declaration()

    @post("/evals/{eval_id}")
    def update(
        self,
        eval_id: str,
        *,
        metadata: Metadata | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.EvalUpdateResponse:
        """Update the name or metadata of an eval.

        Args:
            eval_id: ID of the eval.
            metadata: Up to 16 key-value pairs to attach to the object.
            name: New name of the eval.
        """
        raise declaration()

    @delete("/evals/{eval_id}")
    def delete(self, eval_id: str, **options: Unpack[CallOptions]) -> types.EvalDeleteResponse:
        """Delete an eval.

        Args:
            eval_id: ID of the eval.
        """
        raise declaration()
