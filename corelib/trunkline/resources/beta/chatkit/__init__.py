"""ChatKit: chat that you embed in your own pages.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.beta.chatkit.sessions import Sessions
    from trunkline.resources.beta.chatkit.threads import Threads

W_co = TypeVar("W_co", bound=World, covariant=True)


class ChatKit(Resource[W_co]):
    """ChatKit: chat that you embed in your own pages."""

    with_raw_response: RawView[ChatKit[SyncRaw], ChatKit[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[ChatKit[SyncOpenBody], ChatKit[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def sessions(self) -> Sessions[W_co]:
        """ChatKit sessions of your end users."""
        from trunkline.resources.beta.chatkit.sessions import Sessions

        return Sessions(self._world)

    @cached_property
    def threads(self) -> Threads[W_co]:
        """ChatKit threads and their items."""
        from trunkline.resources.beta.chatkit.threads import Threads

        return Threads(self._world)
