"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ApplyPatchToolParam(TypedDict, total=False):
    """Lets the model change files by patches."""

    type: Required[Literal["apply_patch"]]
    """Which kind this is."""
    allowed_callers: list[Literal["direct", "programmatic"]] | None
    """Who may call it: the model, programs that the model writes."""
