"""Batches of requests that are processed asynchronously.

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
    """Batches of requests that are processed asynchronously."""

    with_raw_response: RawView[Batches[SyncRaw], Batches[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Batches[SyncOpenBody], Batches[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @post("/batches/{batch_id}/cancel")
    def cancel(self, batch_id: str, **options: Unpack[CallOptions]) -> types.Batch:
        """Cancel a batch; results that are already complete stay available.

        Args:
            batch_id: ID of the batch.
        """
        raise declaration()

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
        """Create a batch that processes an uploaded file of requests asynchronously.

        Args:
            completion_window: Time within which the batch is processed.
            endpoint: API endpoint that all requests of the batch use.
            input_file_id: ID of the uploaded JSONL file of requests.
            metadata: Up to 16 key-value pairs to attach to the object.
            output_expires_after: When output and error files expire, counted from creation.
        """
        raise declaration()

    @cursor_paged("/batches")
    def list(
        self, *, after: str | Omit = omit, limit: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> trunkline.SyncCursorPage[types.Batch]:
        """List the batches.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @get("/batches/{batch_id}")
    def retrieve(self, batch_id: str, **options: Unpack[CallOptions]) -> types.Batch:
        """Return one batch, with its status and progress.

        Args:
            batch_id: ID of the batch.
        """
        raise declaration()
