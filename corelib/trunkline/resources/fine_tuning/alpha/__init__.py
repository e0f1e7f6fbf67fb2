"""Alpha features of fine-tuning, which may change without notice.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.fine_tuning.alpha.graders import Graders

W_co = TypeVar("W_co", bound=World, covariant=True)


class Alpha(Resource[W_co]):
    """Alpha features of fine-tuning, which may change without notice."""

    with_raw_response: RawView[Alpha[SyncRaw], Alpha[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Alpha[SyncOpenBody], Alpha[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def graders(self) -> Graders[W_co]:
        """Trial runs and validation of graders."""
        from trunkline.resources.fine_tuning.alpha.graders import Graders

        return Graders(self._world)
