"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_input_file_param import ResponseInputFileParam
from trunkline.types.responses.response_input_image_param import ResponseInputImageParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam

ResponseInputContentParam: TypeAlias = (
    ResponseInputTextParam | ResponseInputImageParam | ResponseInputFileParam
)
