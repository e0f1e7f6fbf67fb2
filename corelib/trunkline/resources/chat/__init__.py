"""Chat with a model.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.chat.completions import Completions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Chat(Resource[W_co]):
    """Chat with a model."""

    with_raw_response: RawView[Chat[SyncRaw], Chat[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Chat[SyncOpenBody], Chat[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def completions(self) -> Completions[W_co]:
        """Chat completions: a model generates the next message of a conversation."""
        from trunkline.resources.chat.completions import Completions

        return Completions(self._world)
