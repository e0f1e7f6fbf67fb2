"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class BetaToolChoiceCustomParam(TypedDict, total=False):
    name: Required[str]
    type: Required[Literal["custom"]]
