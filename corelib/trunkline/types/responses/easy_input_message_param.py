"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_message_content_list_param import (
    ResponseInputMessageContentListParam,
)


class EasyInputMessageParam(TypedDict, total=False):
    """A message for the model, in a short form."""

    content: Required[str | ResponseInputMessageContentListParam]
    """The text or the parts of the message."""
    role: Required[Literal["user", "assistant", "system", "developer"]]
    """Whose message it is."""
    phase: Literal["commentary", "final_answer"] | None
    """Whether this is a remark on the way, or the final answer."""
    type: Literal["message"]
    """Which kind this is."""
