"""The types of `fine_tuning.jobs`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .checkpoint_list_params import CheckpointListParams as CheckpointListParams
    from .fine_tuning_job_checkpoint import FineTuningJobCheckpoint as FineTuningJobCheckpoint
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "CheckpointListParams": "checkpoint_list_params",
            "FineTuningJobCheckpoint": "fine_tuning_job_checkpoint",
        },
        [],
    )
