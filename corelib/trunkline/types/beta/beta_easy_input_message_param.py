"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_input_message_content_list_param import (
    BetaResponseInputMessageContentListParam,
)


class BetaEasyInputMessageParam(TypedDict, total=False):
    content: Required[str | BetaResponseInputMessageContentListParam]
    role: Required[Literal["user", "assistant", "system", "developer"]]
    phase: Literal["commentary", "final_answer"] | None
    type: Literal["message"]
