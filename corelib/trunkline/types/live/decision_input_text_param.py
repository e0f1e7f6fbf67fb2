"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionInputTextParam(TypedDict, total=False):
    text: Required[str]
    type: Required[Literal["input_text"]]
