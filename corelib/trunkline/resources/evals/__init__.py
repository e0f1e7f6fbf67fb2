"""Evaluations of models.

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
    """Evaluations of models."""

    with_raw_response: RawView[Evals[SyncRaw], Evals[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Evals[SyncOpenBody], Evals[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def runs(self) -> Runs[W_co]:
        """Runs of evaluations."""
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
        """Set up an evaluation: what is tested, and how it is graded.

        Args:
            data_source_config: The shape of the items that are tested.
            testing_criteria: The graders.
            metadata: Up to 16 labels of your own.
            name: A name for people.
        """
        declaration()

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
        """List the evaluations.

        Args:
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            order: Ascending or descending by the time of creation. Default `asc`.
            order_by: What the list is ordered by. Default `created_at`.
        """
        declaration()

    @get("/evals/{eval_id}")
    def retrieve(self, eval_id: str, **options: Unpack[CallOptions]) -> types.EvalRetrieveResponse:
        """Describe one evaluation.

        Args:
            eval_id: The evaluation's id.
        """
        declaration()

    @post("/evals/{eval_id}")
    def update(
        self,
        eval_id: str,
        *,
        metadata: Metadata | None | Omit = omit,
        name: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.EvalUpdateResponse:
        """Rename an evaluation, or change its labels.

        Args:
            eval_id: The evaluation's id.
            metadata: Up to 16 labels of your own.
            name: A name for people.
        """
        declaration()

    @delete("/evals/{eval_id}")
    def delete(self, eval_id: str, **options: Unpack[CallOptions]) -> types.EvalDeleteResponse:
        """Delete an evaluation.

        Args:
            eval_id: The evaluation's id.
        """
        declaration()
