"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_output_refusal_param import ResponseOutputRefusalParam
from trunkline.types.responses.response_output_text_param import ResponseOutputTextParam

Content: TypeAlias = ResponseOutputTextParam | ResponseOutputRefusalParam


class ResponseOutputMessageParam(TypedDict, total=False):
    """A message written by the model."""

    id: Required[str]
    """Identifies this object."""
    content: Required[Iterable[Content]]
    """The parts of the message: texts, refusals."""
    role: Required[Literal["assistant"]]
    """Whose message it is."""
    status: Required[Literal["in_progress", "completed", "incomplete"]]
    """How far it has come."""
    type: Required[Literal["message"]]
    """Which kind this is."""
    phase: Literal["commentary", "final_answer"] | None
    """Whether this is a remark on the way, or the final answer."""
