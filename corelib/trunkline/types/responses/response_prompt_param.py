"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_file_param import ResponseInputFileParam
from trunkline.types.responses.response_input_image_param import ResponseInputImageParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam

Variables: TypeAlias = (
    str | ResponseInputTextParam | ResponseInputImageParam | ResponseInputFileParam
)


class ResponsePromptParam(TypedDict, total=False):
    """A stored prompt, and what to fill in."""

    id: Required[str]
    """The stored prompt's id."""
    variables: dict[str, Variables] | None
    """What to fill in, by the names in the prompt."""
    version: str | None
    """The prompt's version."""
