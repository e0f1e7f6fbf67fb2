"""Available models.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import trunkline
from trunkline import types
from trunkline.operations.operation import (
    OpenBodyView,
    RawView,
    Resource,
    declaration,
    delete,
    get,
    paged,
)
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from trunkline.options import CallOptions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Models(Resource[W_co]):
    """Available models."""

    with_raw_response: RawView[Models[SyncRaw], Models[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Models[SyncOpenBody], Models[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @paged("/models")
    def list(self, **options: Unpack[CallOptions]) -> trunkline.SyncPage[types.Model]:
        """List the models available to the API key."""
        raise declaration()

    @get("/models/{model}")
    def retrieve(self, model: str, **options: Unpack[CallOptions]) -> types.Model:
        """Return one model by its ID.

        Args:
            model: Model ID.
        """
        raise declaration()

    @delete("/models/{model}")
    def delete(self, model: str, **options: Unpack[CallOptions]) -> types.ModelDeleted:
        """Delete a fine-tuned model that your organization owns.

        Args:
            model: Model ID.
        """
        raise declaration()
