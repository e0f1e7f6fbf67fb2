"""Input items of responses.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.types import responses
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types.responses.response_includable import ResponseIncludable

W_co = TypeVar("W_co", bound=World, covariant=True)


class InputItems(Resource[W_co]):
    """Input items of responses."""

    with_raw_response: RawView[InputItems[SyncRaw], InputItems[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[InputItems[SyncOpenBody], InputItems[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cursor_paged("/responses/{response_id}/input_items")
    def list(
        self,
        response_id: str,
        *,
        after: str | Omit = omit,
        include: builtins.list[ResponseIncludable] | Omit = omit,
        limit: int | Omit = omit,
        order: Literal["asc", "desc"] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[responses.ResponseItem]:
        """List the input items of a response.

        Args:
            response_id: ID of the response.
            after: Cursor: list items after the item with this ID.
            include: Additional data to return, such as search results or encrypted reasoning.
            limit: Maximum number of items per page. Default `20`.
            order: Sort order by creation time, ascending or descending.
        """
        raise declaration()
