"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.shared_params.custom_tool_input_format import CustomToolInputFormat

CustomToolParam = TypedDict(
    "CustomToolParam",
    {
        "name": "Required[str]",
        "type": 'Required[Literal["custom"]]',
        "allowed_callers": 'list[Literal["direct", "programmatic"]] | None',
        "async": "bool",
        "defer_loading": "bool",
        "description": "str",
        "format": "CustomToolInputFormat",
    },
    total=False,
)
