"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.responses.response_input_file_content_param import (
    ResponseInputFileContentParam,
)
from trunkline.types.responses.response_input_image_content_param import (
    ResponseInputImageContentParam,
)
from trunkline.types.responses.response_input_text_content_param import (
    ResponseInputTextContentParam,
)

ResponseFunctionCallOutputItemParam: TypeAlias = (
    ResponseInputTextContentParam | ResponseInputImageContentParam | ResponseInputFileContentParam
)
