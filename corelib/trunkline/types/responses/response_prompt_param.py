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
    """Reference to a stored prompt template, with the values of its variables."""

    id: Required[str]
    """ID of the prompt template."""
    variables: dict[str, Variables] | None
    """Values of the template's variables, by name."""
    version: str | None
    """Version of the template."""
