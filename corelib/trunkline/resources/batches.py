"""Many requests answered within a day.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
from trunkline import types
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    cursor_paged,
    declaration,
    get,
    post,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.types import batch_create_params
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Batches(Resource[W_co]):
    """Many requests answered within a day."""

    with_raw_response: RawView[Batches[SyncRaw], Batches[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Batches[SyncOpenBody], Batches[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/batches/{batch_id}/cancel")
    def cancel(self, batch_id: str, **options: Unpack[CallOptions]) -> types.Batch:
        """Stop a batch; what was answered by then stays available.

        Args:
            batch_id: The batch's id.
        """
        declaration()

    @post("/batches")
    def create(
        self,
        *,
        completion_window: Literal["24h"],
        endpoint: Literal[
            "/v1/responses",
            "/v1/chat/completions",
            "/v1/embeddings",
            "/v1/completions",
            "/v1/moderations",
            "/v1/images/generations",
            "/v1/images/edits",
            "/v1/videos",
        ],
        input_file_id: str,
        metadata: Metadata | None | Omit = omit,
        output_expires_after: batch_create_params.OutputExpiresAfter | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> types.Batch:
        """Have the requests of an uploaded file answered within a day, at a lower price.

        Args:
            completion_window: How long the answers may take.
            endpoint: The route that the requests are for.
            input_file_id: The id of the uploaded file with the requests.
            metadata: Up to 16 labels of your own.
            output_expires_after: When the file of answers is deleted by itself.
        """
        declaration()

    @cursor_paged("/batches")
    def list(
        self, *, after: str | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> trunkline.SyncCursorPage[types.Batch]:
        """List the batches.

        Args:
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
        """
        declaration()

    @get("/batches/{batch_id}")
    def retrieve(self, batch_id: str, **options: Unpack[CallOptions]) -> types.Batch:
        """Describe one batch and how far it is.

        Args:
            batch_id: The batch's id.
        """
        declaration()
