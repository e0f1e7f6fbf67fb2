"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.beta_response_format_text_config_param import (
    BetaResponseFormatTextConfigParam,
)


class BetaResponseTextConfigParam(TypedDict, total=False):
    format: BetaResponseFormatTextConfigParam
    verbosity: Literal["low", "medium", "high"] | None
