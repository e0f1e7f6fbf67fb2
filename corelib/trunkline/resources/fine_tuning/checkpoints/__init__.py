"""Checkpoints of fine-tuned models.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.fine_tuning.checkpoints.permissions import Permissions

W_co = TypeVar("W_co", bound=World, covariant=True)


class Checkpoints(Resource[W_co]):
    """Checkpoints of fine-tuned models."""

    with_raw_response: RawView[Checkpoints[SyncRaw], Checkpoints[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Checkpoints[SyncOpenBody], Checkpoints[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def permissions(self) -> Permissions[W_co]:
        """Permissions of projects to use checkpoints."""
        from trunkline.resources.fine_tuning.checkpoints.permissions import Permissions

        return Permissions(self._world)
