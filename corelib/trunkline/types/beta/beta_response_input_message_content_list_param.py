"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from trunkline.types.beta.beta_response_input_content_param import BetaResponseInputContentParam

__all__ = ["BetaResponseInputContentParam", "BetaResponseInputMessageContentListParam"]


BetaResponseInputMessageContentListParam: TypeAlias = Iterable[BetaResponseInputContentParam]
