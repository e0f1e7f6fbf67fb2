"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class TextFormatParamText(TypedDict, total=False):
    type: Required[Literal["text"]]


class TextFormatParamJSONSchema(TypedDict, total=False):
    schema: Required[dict[str, object]]
    type: Required[Literal["json_schema"]]


TextFormatParam: TypeAlias = TextFormatParamText | TextFormatParamJSONSchema
