"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import Required, TypedDict

from trunkline.types.moderation_model import ModerationModel
from trunkline.types.moderation_multi_modal_input_param import ModerationMultiModalInputParam
from trunkline.types.sequence_not_str import SequenceNotStr


class ModerationCreateParams(TypedDict, total=False):
    input: Required[str | SequenceNotStr[str] | Iterable[ModerationMultiModalInputParam]]
    model: str | ModerationModel
