"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.responses.response_input_audio_param import ResponseInputAudioParam
from trunkline.types.responses.response_input_text_param import ResponseInputTextParam


class GraderInputsParamItemOutputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["output_text"]]


class GraderInputsParamItemInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: str


GraderInputsParamItem: TypeAlias = (
    str
    | ResponseInputTextParam
    | GraderInputsParamItemOutputText
    | GraderInputsParamItemInputImage
    | ResponseInputAudioParam
)


GraderInputsParam: TypeAlias = Iterable[GraderInputsParamItem]
