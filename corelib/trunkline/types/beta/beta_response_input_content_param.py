"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.beta_response_input_file_param import BetaResponseInputFileParam
from trunkline.types.beta.beta_response_input_image_param import BetaResponseInputImageParam
from trunkline.types.beta.beta_response_input_text_param import BetaResponseInputTextParam

BetaResponseInputContentParam: TypeAlias = (
    BetaResponseInputTextParam | BetaResponseInputImageParam | BetaResponseInputFileParam
)
