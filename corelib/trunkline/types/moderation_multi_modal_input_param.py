"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from trunkline.types.moderation_image_url_input_param import ModerationImageURLInputParam
from trunkline.types.moderation_text_input_param import ModerationTextInputParam

ModerationMultiModalInputParam: TypeAlias = ModerationImageURLInputParam | ModerationTextInputParam
