"""Trainings.

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
    """Trainings."""

    with_raw_response: RawView[Jobs[SyncRaw], Jobs[AsyncRaw]] = RawView()
    with_streaming_response: OpenBodyView[Jobs[SyncOpenBody], Jobs[AsyncOpenBody]] = OpenBodyView()

    @cached_property
    def checkpoints(self) -> Checkpoints[W_co]:
        """The checkpoints of trainings."""
        from trunkline.resources.fine_tuning.jobs.checkpoints import Checkpoints

        return Checkpoints(self._world)

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/cancel")
    def cancel(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Stop a fine-tuning job.

        Args:
            fine_tuning_job_id: The job's id.
        """
        declaration()

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
        """Train a model on uploaded examples.

        Args:
            model: The model's id.
            training_file: The id of the uploaded file with the examples.
            hyperparameters: How the model is trained; `method` replaced it. Deprecated.
            integrations: Other services that follow the training.
            metadata: Up to 16 labels of your own.
            method: How the model is trained.
            seed: Makes repeated calls answer alike, as far as the model can. From 0 to 2.14748e+09.
            suffix: What comes behind: the text after the gap, or the end of the model's name. At
                most 64 characters.
            validation_file: The id of the uploaded file with examples to test on.
        """
        declaration()

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
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
            metadata: Up to 16 labels of your own.
        """
        declaration()

    @cursor_paged("/fine_tuning/jobs/{fine_tuning_job_id}/events")
    def list_events(
        self,
        fine_tuning_job_id: str,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> trunkline.SyncCursorPage[fine_tuning.FineTuningJobEvent]:
        """List what happened in a fine-tuning job.

        Args:
            fine_tuning_job_id: The job's id.
            after: Begin behind the item with this id.
            limit: How many items a page has. Default `20`.
        """
        declaration()

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/pause")
    def pause(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Halt a fine-tuning job.

        Args:
            fine_tuning_job_id: The job's id.
        """
        declaration()

    @post("/fine_tuning/jobs/{fine_tuning_job_id}/resume")
    def resume(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Let a halted fine-tuning job go on.

        Args:
            fine_tuning_job_id: The job's id.
        """
        declaration()

    @get("/fine_tuning/jobs/{fine_tuning_job_id}")
    def retrieve(
        self, fine_tuning_job_id: str, **options: Unpack[CallOptions]
    ) -> fine_tuning.FineTuningJob:
        """Describe one fine-tuning job and how far it is.

        Args:
            fine_tuning_job_id: The job's id.
        """
        declaration()
