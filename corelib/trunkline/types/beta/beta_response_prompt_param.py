"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_input_file_param import BetaResponseInputFileParam
from trunkline.types.beta.beta_response_input_image_param import BetaResponseInputImageParam
from trunkline.types.beta.beta_response_input_text_param import BetaResponseInputTextParam

Variables: TypeAlias = (
    str | BetaResponseInputTextParam | BetaResponseInputImageParam | BetaResponseInputFileParam
)


class BetaResponsePromptParam(TypedDict, total=False):
    id: Required[str]
    variables: dict[str, Variables] | None
    version: str | None
