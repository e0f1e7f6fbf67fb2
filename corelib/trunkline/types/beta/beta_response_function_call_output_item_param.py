"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.beta_response_input_file_content_param import (
    BetaResponseInputFileContentParam,
)
from trunkline.types.beta.beta_response_input_image_content_param import (
    BetaResponseInputImageContentParam,
)
from trunkline.types.beta.beta_response_input_text_content_param import (
    BetaResponseInputTextContentParam,
)

BetaResponseFunctionCallOutputItemParam: TypeAlias = (
    BetaResponseInputTextContentParam
    | BetaResponseInputImageContentParam
    | BetaResponseInputFileContentParam
)
