"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.moderation_text_input_param import ModerationTextInputParam


class TextContentBlockParam(ModerationTextInputParam, total=False):
    pass
