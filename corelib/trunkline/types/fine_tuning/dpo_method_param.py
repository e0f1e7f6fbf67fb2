"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.fine_tuning.dpo_hyperparameters_param import DpoHyperparametersParam


class DpoMethodParam(TypedDict, total=False):
    """Fine-tuning by direct preference optimization (DPO)."""

    hyperparameters: DpoHyperparametersParam
    """Training hyperparameters."""
