"""Steps of runs.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.deprecation import deprecated
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    get,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types.beta.threads import runs
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Steps(Resource[W_co]):
    """Steps of runs."""

    with_raw_response: RawView[Steps[SyncRaw], Steps[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Steps[SyncOpenBody], Steps[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @cursor_paged(
        "/threads/{thread_id}/runs/{run_id}/steps", headers={"OpenAI-Beta": "assistants=v2"}
    )
    def list(
        self,
        run_id: str,
        *,
        thread_id: str,
        after: str | Omit = omit,
        before: str | Omit = omit,
        include: builtins.list[Literal["step_details.tool_calls[*].file_search.results[*].content"]]
        | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[runs.RunStep]:
        """List the steps of a run.

        Args:
            run_id: ID of the run.
            thread_id: ID of the thread.
            after: Cursor: list items after the item with this ID.
            before: Cursor: list items before the item with this ID.
            include: Additional data to return: the content of file search results.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending. Default `desc`.
        """
        raise declaration()

    @deprecated("the Assistants API is deprecated; use the Responses API instead")
    @get(
        "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
        headers={"OpenAI-Beta": "assistants=v2"},
    )
    def retrieve(
        self,
        step_id: str,
        *,
        thread_id: str,
        run_id: str,
        include: builtins.list[Literal["step_details.tool_calls[*].file_search.results[*].content"]]
        | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> runs.RunStep:
        """Return one step of a run.

        Args:
            step_id: ID of the run step.
            thread_id: ID of the thread.
            run_id: ID of the run.
            include: Additional data to return: the content of file search results.
        """
        raise declaration()
