"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_message_content_list_param import (
    ResponseInputMessageContentListParam,
)


class EasyInputMessageParam(TypedDict, total=False):
    """Input message in short form."""

    content: Required[str | ResponseInputMessageContentListParam]
    """Text of the message, or its content parts."""
    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Role of the message author."""
    phase: Literal["commentary", "final_answer"] | None
    """Whether the message is commentary or the final answer."""
    type: Literal["message"]
    """Type of the object."""
