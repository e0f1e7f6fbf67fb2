"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.live.decision_json_object_param import DecisionJSONObjectParam


class ContentPartInputText(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["input_text"]]


class ContentPartInputImage(TypedDict, total=False):
    image_url: Required[str]
    type: Required[Literal["input_image"]]
    detail: Literal["low", "high", "auto", "original"] | None


class ContentPartInputJSON(TypedDict, total=False):
    data: Required[DecisionJSONObjectParam | Iterable[DecisionJSONObjectParam]]
    type: Required[Literal["input_json"]]


ContentPart: TypeAlias = ContentPartInputText | ContentPartInputImage | ContentPartInputJSON


class DecisionUserMessageParam(TypedDict, total=False):
    """Message of the user that decisions see."""

    content: Required[str | Iterable[ContentPart]]
    role: Required[Literal["user"]]
    """Role of the message author."""
    id: str | None
    """Unique ID."""
    type: Literal["message"]
    """Type of the object."""
