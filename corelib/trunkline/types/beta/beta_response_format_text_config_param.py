"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict

from trunkline.types.beta.beta_response_format_text_json_schema_config_param import (
    BetaResponseFormatTextJSONSchemaConfigParam,
)


class Text(TypedDict, total=False):
    type: Required[Literal["text"]]


class JSONObject(TypedDict, total=False):
    type: Required[Literal["json_object"]]


BetaResponseFormatTextConfigParam: TypeAlias = (
    Text | BetaResponseFormatTextJSONSchemaConfigParam | JSONObject
)
