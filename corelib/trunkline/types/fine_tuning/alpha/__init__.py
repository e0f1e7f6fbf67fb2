"""The types of `fine_tuning.alpha`, each loaded on first use.

Generated from the OpenAPI document by corelib/codegen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .grader_run_params import GraderRunParams as GraderRunParams
    from .grader_run_response import GraderRunResponse as GraderRunResponse
    from .grader_validate_params import GraderValidateParams as GraderValidateParams
    from .grader_validate_response import GraderValidateResponse as GraderValidateResponse
else:
    from trunkline.types.first_use import on_first_use

    __getattr__, __dir__, __all__ = on_first_use(
        __name__,
        {
            "GraderRunParams": "grader_run_params",
            "GraderRunResponse": "grader_run_response",
            "GraderValidateParams": "grader_validate_params",
            "GraderValidateResponse": "grader_validate_response",
        },
        [],
    )
