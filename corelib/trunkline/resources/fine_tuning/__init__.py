"""Fine-tuning of models on your own examples.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from trunkline.operations.operation import OpenBodyView, RawView, Resource
from trunkline.operations.worlds import AsyncOpenBody, AsyncRaw, SyncOpenBody, SyncRaw, World

if TYPE_CHECKING:
    from trunkline.resources.fine_tuning.alpha import Alpha
    from trunkline.resources.fine_tuning.checkpoints import Checkpoints
    from trunkline.resources.fine_tuning.jobs import Jobs

W_co = TypeVar("W_co", bound=World, covariant=True)


class FineTuning(Resource[W_co]):
    """Fine-tuning of models on your own examples."""

    with_raw_response: RawView[FineTuning[SyncRaw], FineTuning[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[FineTuning[SyncOpenBody], FineTuning[AsyncOpenBody]] = (
        OpenBodyView()
    )

    @cached_property
    def alpha(self) -> Alpha[W_co]:
        """Alpha features of fine-tuning, which may change without notice."""
        from trunkline.resources.fine_tuning.alpha import Alpha

        return Alpha(self._world)

    @cached_property
    def checkpoints(self) -> Checkpoints[W_co]:
        """Checkpoints of fine-tuned models."""
        from trunkline.resources.fine_tuning.checkpoints import Checkpoints

        return Checkpoints(self._world)

    @cached_property
    def jobs(self) -> Jobs[W_co]:
        """Fine-tuning jobs."""
        from trunkline.resources.fine_tuning.jobs import Jobs

        return Jobs(self._world)
