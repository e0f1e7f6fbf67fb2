"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import Required, TypedDict


class DecisionInputJSON(TypedDict, total=False):
    """JSON that decisions see."""

    data: Required[dict[str, object | None] | Iterable[dict[str, object | None]]]
    type: Required[Literal["input_json"]]
    """Type of the object."""
