"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.beta.threads.image_file_content_block_param import ImageFileContentBlockParam
from trunkline.types.beta.threads.image_url_content_block_param import ImageURLContentBlockParam
from trunkline.types.beta.threads.text_content_block_param import TextContentBlockParam

MessageContentPartParam: TypeAlias = (
    ImageFileContentBlockParam | ImageURLContentBlockParam | TextContentBlockParam
)
