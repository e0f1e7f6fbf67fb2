"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing_extensions import TypedDict

from trunkline.types.fine_tuning.supervised_hyperparameters_param import (
    SupervisedHyperparametersParam,
)


class SupervisedMethodParam(TypedDict, total=False):
    """Supervised fine-tuning: training on example outputs."""

    hyperparameters: SupervisedHyperparametersParam
    """Training hyperparameters."""
