"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.image_input_reference_param import ImageInputReferenceParam
from trunkline.types.video_model_param import VideoModelParam
from trunkline.types.video_seconds import VideoSeconds
from trunkline.types.video_size import VideoSize
from trunkline.uploads.forms import FileTypes

InputReference: TypeAlias = FileTypes | ImageInputReferenceParam


class VideoCreateParams(TypedDict, total=False):
    prompt: Required[str]
    """At most 32000 characters."""
    input_reference: InputReference
    model: VideoModelParam
    seconds: VideoSeconds
    size: VideoSize
