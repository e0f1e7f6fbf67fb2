"""Fine-tuning jobs.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar

import trunkline
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
from trunkline.types import fine_tuning
from trunkline.values import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typing_extensions import Unpack

    from trunkline.options import CallOptions
    from trunkline.resources.fine_tuning.jobs.checkpoints import Checkpoints
    from trunkline.types.fine_tuning import job_create_params
    from trunkline.types.shared_params.metadata import Metadata

W_co = TypeVar("W_co", bound=World, covariant=True)


class Jobs(Resource[W_co]):
    """Fine-tuning jobs."""

    with_raw_response: RawView[Jobs[SyncRaw], Jobs[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Jobs[SyncOpenBody], Jobs[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def checkpoints(self) -> Checkpoints[W_co]:
        """Checkpoints of fine-tuning jobs."""
        from trunkline.resources.fine_tuning.jobs.checkpoints import Checkpoints

        return Checkpoints(self._world)

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/cancel")
    def cancel(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Cancel a fine-tuning job.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
        """
        raise declaration()

    @post("/fine_tuning/jobs")
    def create(
        self,
        *,
        model: str | Literal["babbage-002", "davinci-002", "gpt-3.5-turbo", "gpt-4o-mini"],
        training_file: str,
        hyperparameters: job_create_params.Hyperparameters | Omit = omit,
        integrations: Iterable[job_create_params.Integration] | None | Omit = omit,
        metadata: Metadata | None | Omit = omit,
        method: job_create_params.Method | Omit = omit,
        seed: int | None | Omit = omit,
        suffix: str | None | Omit = omit,
        validation_file: str | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> fine_tuning.FineTuningJob:
        """Start a job that fine-tunes a model on an uploaded data set.

        Args:
            model: Base model to fine-tune.
            training_file: ID of the uploaded file of training examples.
            hyperparameters: Training hyperparameters; replaced by `method`. Deprecated.
            integrations: Integrations that receive the training metrics, such as Weights & Biases.
            metadata: Up to 16 key-value pairs to attach to the object.
            method: Fine-tuning method, with its hyperparameters.
            seed: Seed that makes the training reproducible. From 0 to 2.14748e+09.
            suffix: Suffix of the fine-tuned model's name. At most 64 characters.
            validation_file: ID of the uploaded file of validation examples.
        """
        raise declaration()

    @cursor_paged("/fine_tuning/jobs")
    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        metadata: dict[str, str] | None | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[fine_tuning.FineTuningJob]:
        """List the fine-tuning jobs.

        Args:
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
            metadata: List only jobs with these metadata values.
        """
        raise declaration()

    @cursor_paged("/fine_tuning/jobs/{fine_tuning_job_id}/events")
    def list_events(
        self,
        fine_tuning_job_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[fine_tuning.FineTuningJobEvent]:
        """List the status events of a fine-tuning job.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
            after: Cursor: list items after the item with this ID.
            limit: Maximum number of items per page. Default `20`.
        """
        raise declaration()

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/pause")
    def pause(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Pause a fine-tuning job.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
        """
        raise declaration()

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/resume")
    def resume(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Resume a paused fine-tuning job.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
        """
        raise declaration()

    @get("/fine_tuning/jobs/{fine_tuning_job_id}")
    def retrieve(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Return one fine-tuning job, with its status.

        Args:
            fine_tuning_job_id: ID of the fine-tuning job.
        """
        raise declaration()
