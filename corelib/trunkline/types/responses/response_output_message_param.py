"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_output_refusal_param import ResponseOutputRefusalParam
from trunkline.types.responses.response_output_text_param import ResponseOutputTextParam

Content: TypeAlias = ResponseOutputTextParam | ResponseOutputRefusalParam


class ResponseOutputMessageParam(TypedDict, total=False):
    """Message that the model generated."""

    id: Required[str]
    """Unique ID."""
    content: Required[Iterable[Content]]
    """Content parts of the message: text and refusals."""
    role: Required[Literal["assistant"]]
    """Role of the message author."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """Status of the item."""
    type: Required[Literal["message"]]
    """Type of the object."""
    phase: Literal["commentary", "final_answer"] | None
    """Whether the message is commentary or the final answer."""
